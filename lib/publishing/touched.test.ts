import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Author } from '@/lib/content/schema/author'
import { changesBetween } from './changes'
import { touchedTags } from './touched'

const noon = new Date('2026-06-01T12:00:00Z')

const tides = anArticle('world/tides', { tags: ['ocean'], image: aPicture('chart.svg') })
const eels = anArticle('science/eels', { authors: ['ben'], tags: ['fish'] })
const wrong = { date: new Date('2026-02-01T08:00:00Z'), text: 'It was May.' }
const corrected = anArticle('world/harbour', { authors: ['ada', 'ben'], corrections: [wrong] })

const paper = aCatalog([tides, eels, corrected])

const storyPage = (address: string) => [`article:${address}`]
const card = (address: string) => [`card:${address}`]
const everywhere = (address: string) => [...storyPage(address), ...card(address)]

test.each<[what: string, after: Catalog, tags: string[]]>([
  ['nothing', aCatalog([tides, eels, corrected]), []],
  ['a text', edited(tides, {}), storyPage('world/tides')],
  ['a notice above a text', edited(tides, { notice: 'Mind.' }), storyPage('world/tides')],
  ['whether readers may comment', edited(tides, { comments: 'closed' }), everywhere('world/tides')],
  ['a headline', edited(tides, { headline: 'The tide turns' }), everywhere('world/tides')],
  ['a standfirst', edited(tides, { standfirst: 'Another.' }), everywhere('world/tides')],
  ['a kind', edited(tides, { kind: 'opinion' }), everywhere('world/tides')],
  ['its picture', edited(tides, { image: aPicture('map.svg') }), everywhere('world/tides')],
  ['when it was updated', edited(tides, { updated: noon }), everywhere('world/tides')],
  [
    'its tags',
    edited(tides, { tags: ['ships'] }),
    [...storyPage('world/tides'), 'tag:ocean', 'tag:ships'],
  ],
  [
    'its authors',
    edited(tides, { authors: ['ada', 'ben'] }),
    [...everywhere('world/tides'), 'author:ben'],
  ],
  [
    'when it was published',
    edited(tides, { published: new Date('2026-01-02T08:00:00Z') }),
    [...everywhere('world/tides'), 'front', 'section:world', 'tag:ocean', 'author:ada'],
  ],
  [
    'its first correction',
    edited(tides, { corrections: [wrong] }),
    [...everywhere('world/tides'), 'corrections'],
  ],
  ['the text of a corrected story', edited(corrected, {}), storyPage('world/harbour')],
  [
    'another correction',
    edited(corrected, { corrections: [wrong, wrong] }),
    [...storyPage('world/harbour'), 'corrections'],
  ],
  [
    'the headline of a corrected story',
    edited(corrected, { headline: 'Harbour' }),
    [...everywhere('world/harbour'), 'corrections'],
  ],
  [
    'a former slug',
    edited(tides, { oldSlugs: ['waves'] }),
    [...everywhere('world/tides'), 'nothing'],
  ],
  [
    'a new story',
    aCatalog([tides, eels, corrected, anArticle('world/new', { tags: ['fish'] })]),
    [...everywhere('world/new'), 'nothing', 'front', 'section:world', 'tag:fish', 'author:ada'],
  ],
  [
    'a story of tomorrow',
    aCatalog([
      tides,
      eels,
      corrected,
      anArticle('world/new', { published: new Date('2026-06-02') }),
    ]),
    [],
  ],
  ['a draft', aCatalog([tides, eels, corrected, anArticle('world/new', { draft: true })]), []],
  [
    'a story that was deleted',
    aCatalog([tides, corrected]),
    [
      ...everywhere('science/eels'),
      'nothing',
      'front',
      'section:science',
      'tag:fish',
      'author:ben',
    ],
  ],
  [
    'a story that is a draft again',
    edited(eels, { draft: true }),
    [
      ...everywhere('science/eels'),
      'nothing',
      'front',
      'section:science',
      'tag:fish',
      'author:ben',
    ],
  ],
  [
    'a story with a new slug',
    aCatalog([
      tides,
      corrected,
      { ...eels, ...anArticle('science/the-eels', { ...named(eels), oldSlugs: ['eels'] }) },
    ]),
    [
      ...everywhere('science/eels'),
      ...everywhere('science/the-eels'),
      ...['nothing', 'front', 'section:science', 'tag:fish', 'author:ben'],
    ],
  ],
  [
    'a story in another section',
    aCatalog([tides, corrected, anArticle('world/eels', named(eels))]),
    [
      ...everywhere('science/eels'),
      ...everywhere('world/eels'),
      ...['nothing', 'front', 'section:science', 'section:world', 'tag:fish', 'author:ben'],
    ],
  ],
  [
    'the name of an author',
    { ...paper, authors: new Map([...paper.authors, ['ben', anAuthor('ben', { name: 'Benno' })]]) },
    ['author:ben', ...everywhere('science/eels'), ...everywhere('world/harbour'), 'corrections'],
  ],
  [
    'what an author says of herself',
    {
      ...paper,
      authors: new Map([...paper.authors, ['ben', anAuthor('ben', { bio: 'Fishes.' })]]),
    },
    ['author:ben', ...storyPage('science/eels'), ...storyPage('world/harbour')],
  ],
  [
    'a new author',
    { ...paper, authors: new Map([...paper.authors, ['cem', anAuthor('cem')]]) },
    ['author:cem', 'nothing'],
  ],
  [
    'the name of a tag',
    { ...paper, tags: new Map([...paper.tags, ['fish', { id: 'fish', name: 'Fishes' }]]) },
    ['tag:fish', ...storyPage('science/eels')],
  ],
  [
    'a picture',
    { ...paper, media: new Map([...paper.media, ['chart.svg', aMedium('chart.svg', 'other')]]) },
    ['medium:chart.svg', ...everywhere('world/tides')],
  ],
  [
    'a page about the paper',
    { ...paper, pages: new Map([['about', aPage('about', { hash: 'other' })]]) },
    ['page:about'],
  ],
  [
    'the title of a page about the paper',
    { ...paper, pages: new Map([['about', aPage('about', { hash: 'other', title: 'Us' })]]) },
    ['publication', 'nothing'],
  ],
  [
    'the lead of the front page',
    { ...paper, site: { ...paper.site, lead: { story: 'world/tides', also: [] } } },
    ['front'],
  ],
  [
    'the name of the paper',
    { ...paper, site: { ...paper.site, name: 'The Gazette' } },
    ['publication', 'nothing'],
  ],
  [
    'the description of a section',
    { ...paper, sections: new Map([...paper.sections, ['world', aSection('world', 'States.')]]) },
    ['section:world', 'front'],
  ],
  [
    'a new section',
    { ...paper, sections: new Map([...paper.sections, ['sport', aSection('sport')]]) },
    ['publication', 'nothing'],
  ],
  [
    'the order of the sections',
    { ...paper, sections: new Map([...paper.sections].reverse()) },
    ['publication', 'nothing'],
  ],
  [
    'a word that moderators look for',
    { ...paper, moderation: { ...paper.moderation, letterDelay: 7 } },
    [],
  ],
])('%s: what is drawn anew', (_, after, tags) => {
  expect([...touchedTags(...both(paper, after))].sort()).toEqual([...new Set(tags)].sort())
})

test('a story whose minute comes is touched like a new one, and so is what corrects itself by then', () => {
  const due = anArticle('world/due', { published: new Date('2026-06-01T13:00:00Z') })
  const before = { catalog: aCatalog([tides, due]), moment: noon }
  const after = {
    catalog: aCatalog([{ ...tides, corrections: [wrong] }, due]),
    moment: due.published,
  }
  const tags = touchedTags(before, after, changesBetween(before, after))
  expect([...tags].sort()).toEqual(
    [
      ...everywhere('world/due'),
      ...['author:ada', 'corrections', 'front', 'nothing', 'section:world'],
      ...everywhere('world/tides'),
    ].sort(),
  )
})

test('the name of somebody who wrote more than can be named has every page drawn anew', () => {
  const many = Array.from({ length: 501 }, (_, index) => anArticle(`world/story-${index}`))
  const before = aCatalog(many)
  const authors = new Map([...before.authors, ['ada', anAuthor('ada', { name: 'Ada B.' })]])
  expect([...touchedTags(...both(before, { ...before, authors }))]).toEqual(['publication'])
})

function both(one: Catalog, other: Catalog): Parameters<typeof touchedTags> {
  const [before, after] = [
    { catalog: one, moment: noon },
    { catalog: other, moment: noon },
  ]
  return [before, after, changesBetween(before, after)]
}

/** The same paper with another version of one story. */
function edited(story: Article, but: Partial<Article>): Catalog {
  const stories = [tides, eels, corrected]
  return aCatalog(
    stories.map((other) => (other === story ? { ...other, hash: 'edited', ...but } : other)),
  )
}

function named({ authors, tags }: Article): Partial<Article> {
  return { authors, tags }
}

function aCatalog(stories: Article[]): Catalog {
  const articles = new Map(stories.map((story) => [story.address, story]))
  const moved = stories.flatMap(({ oldSlugs, section, address }) =>
    oldSlugs.map((old): [string, string] => [`${section}/${old}`, address]),
  )
  return {
    ...emptyCatalog,
    articles,
    bySlug: new Map(stories.map(({ slug, address }) => [slug, address])),
    moved: new Map(moved),
    sections: new Map(['world', 'science'].map((id) => [id, aSection(id)])),
    authors: new Map(['ada', 'ben'].map((id) => [id, anAuthor(id)])),
    tags: new Map(['ocean', 'fish', 'ships'].map((id) => [id, { id, name: id }])),
    media: new Map(['chart.svg', 'map.svg'].map((name) => [name, aMedium(name)])),
    pages: new Map([['about', aPage('about')]]),
  }
}

function aSection(id: string, description = 'Everything.') {
  return { id, name: id, description }
}

function anAuthor(id: string, but: { name?: string; bio?: string } = {}): Author {
  return { id, name: id, role: 'Reporter', bio: 'Writes.', links: [], ...but }
}

function aMedium(name: string, hash = name) {
  return { name, hash, width: 720, height: 405, contentType: 'image/svg+xml', bytes: 9 }
}

function aPicture(src: string) {
  return { src, alt: 'A chart.', credit: 'The desk.' }
}

function aPage(slug: string, but: { hash?: string; title?: string } = {}) {
  return {
    ...{ slug, title: 'About', description: 'What this is.', order: 1, disclosesComments: false },
    ...{ file: `pages/${slug}.mdx`, hash: slug, headings: [], ...but },
  }
}
