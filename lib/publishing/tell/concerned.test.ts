import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { changesBetween } from '../changes'
import { concernedBy } from './concerned'

const moment = new Date('2026-06-01T12:00:00Z')
const old = anArticle('world/old', { published: new Date('2025-01-01T08:00:00Z'), tags: ['ocean'] })
const newer = Array.from({ length: 20 }, (_, n) =>
  anArticle(`world/newer-${n}`, { authors: ['ben'] }),
)

const inAll = (of: string) => ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `${of}/${name}`)

test('a new story concerns itself, its lists, and the feeds of all of them', () => {
  const story = anArticle('world/new', { tags: ['ocean'], authors: ['ben'] })
  expect(concerned([old], [story, old])).toEqual({
    stories: ['/world/new'],
    lists: ['/', '/world', '/authors/ben', '/tags/ocean'],
    feeds: [...inAll(''), ...inAll('/world'), ...inAll('/authors/ben')],
  })
})

test('a story that no feed reaches back to concerns only the one that does', () => {
  const edited = { ...old, hash: 'edited' }
  expect(concerned([...newer, old], [...newer, edited]).feeds).toEqual(inAll('/authors/ada'))
})

test('a story that moves is told of under both of its addresses', () => {
  const before = anArticle('world/before')
  const after = anArticle('science/before')
  const { stories, lists } = concerned([before], [after])
  expect(stories).toEqual(['/world/before', '/science/before'])
  expect(lists).toEqual(expect.arrayContaining(['/', '/world', '/science']))
})

test('a story that is gone concerns the feeds that it was in', () => {
  expect(concerned([old], [])).toEqual({
    stories: ['/world/old'],
    lists: ['/', '/world', '/authors/ada', '/tags/ocean'],
    feeds: [...inAll(''), ...inAll('/world'), ...inAll('/authors/ada')],
  })
})

test('where nothing of a story has changed nobody is concerned', () => {
  expect(concerned([old], [old])).toEqual({ stories: [], lists: [], feeds: [] })
})

function concerned(one: Article[], other: Article[]) {
  const before = { catalog: aCatalog(one), moment }
  const after = { catalog: aCatalog(other), moment }
  return concernedBy(changesBetween(before, after), before, after)
}

function aCatalog(stories: Article[]): Catalog {
  const section = (id: string) => ({ id, name: id, description: 'All.' })
  const author = (id: string) => ({ id, name: id, role: 'Reporter', bio: 'Writes.', links: [] })
  return {
    ...emptyCatalog,
    articles: new Map(stories.map((story) => [story.address, story])),
    bySlug: new Map(stories.map(({ slug, address }) => [slug, address])),
    sections: new Map(['world', 'science'].map((id) => [id, section(id)])),
    authors: new Map(['ada', 'ben'].map((id) => [id, author(id)])),
  }
}
