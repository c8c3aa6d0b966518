import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import { pageOf } from '@/lib/articles/paging'
import { articleToStory } from '@/lib/articles/story'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import { ada, aPaper } from '../paper.fixture'
import { aboutTrail, pageTrail } from '../trail'
import { authorGraph } from './author-graph'
import { frontGraph, listGraph } from './list-graph'
import { aboutType, proseGraph } from './prose-graph'
import { danglingReferences, emptyParts } from './references.fixture'

const [one, two, three] = ['world/one', 'world/two', 'world/three'].map((address) =>
  articleToStory(anArticle(address), emptyCatalog),
) as [Story, Story, Story] // three addresses, three stories
type Story = ReturnType<typeof articleToStory>

const section = { id: 'world', name: 'World', description: 'Far and near.' }
const front = { lead: one, also: [two], latest: [three], strips: [{ section, stories: [three] }] }

const graphs: Record<string, Graph> = {
  'the front page': frontGraph(aPaper(), front),
  'the front page of an empty newsroom': frontGraph(aPaper(), { also: [], latest: [], strips: [] }),
  'a section': sectionGraph(1),
  'an author': authorGraph(aPaper(), {
    author: {
      ...ada,
      email: 'ada@paper.example',
      links: [{ label: 'Home', url: 'https://ada.example' }],
    },
    path: '/authors/ada',
    trail: pageTrail('Ada North'),
  }),
  'an author with nothing but a name': authorGraph(aPaper(), {
    author: ada,
    path: '/authors/ada',
    trail: pageTrail('Ada North'),
  }),
  'a page about the paper': proseGraph(aPaper(), {
    type: aboutType('about'),
    path: '/about',
    trail: aboutTrail({ slug: 'about', title: 'About us' }),
  }),
}

test.each(Object.entries(graphs))(
  '%s says who publishes, and every reference leads somewhere',
  (_, graph) => {
    expect(typesIn(graph).slice(0, 2)).toEqual(['NewsMediaOrganization', 'WebSite'])
    expect(danglingReferences(graph)).toEqual([])
    expect(emptyParts(graph)).toEqual([])
  },
)

test('the front page lists its stories from top to bottom, each once', () => {
  expect(listIn(graphs['the front page'])).toEqual({
    '@type': 'ItemList',
    numberOfItems: 3,
    itemListElement: [
      { '@type': 'ListItem', position: 1, url: 'https://paper.example/world/one' },
      { '@type': 'ListItem', position: 2, url: 'https://paper.example/world/two' },
      { '@type': 'ListItem', position: 3, url: 'https://paper.example/world/three' },
    ],
  })
})

test('a further page of a section goes on counting where the last one ended', () => {
  expect(listIn(sectionGraph(2))).toMatchObject({
    numberOfItems: 3,
    itemListElement: [{ position: 3, url: 'https://paper.example/world/three' }],
  })
  expect(JSON.stringify(sectionGraph(2))).toContain('"https://paper.example/world/page/2#webpage"')
})

test('an author’s page is a profile, with all that the page says of the author', () => {
  expect(pageIn(graphs['an author'])).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      '@id': 'https://paper.example/authors/ada#person',
      name: 'Ada North',
      jobTitle: 'Reporter',
      description: 'Ada writes what tests read.',
      email: 'ada@paper.example',
      sameAs: ['https://ada.example'],
      worksFor: { '@id': 'https://paper.example/#organization' },
    },
  })
})

test.each([
  ['about', 'AboutPage'],
  ['contact', 'ContactPage'],
  ['privacy', 'WebPage'],
])('the page %s is a %s', (slug, type) => {
  expect(aboutType(slug)).toBe(type)
})

test('what the paper says of its work is told under the names that schema.org has for it', () => {
  const paper = aPaper({ policies: { ethics: '/about/standards#ethics', masthead: '/about' } })
  const [organization] = JSON.parse(JSON.stringify(frontGraph(paper, front)))['@graph']
  expect(organization).toEqual({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://paper.example/#organization',
    name: 'The Gazette',
    url: 'https://paper.example/',
    logo: expect.objectContaining({ url: 'https://paper.example/icons/512.png' }),
    email: 'desk@paper.example',
    ethicsPolicy: 'https://paper.example/about/standards#ethics',
    masthead: 'https://paper.example/about',
  })
})

function sectionGraph(page: number): Graph {
  const stories = pageOf([one, two, three], page, 2)
  if (!stories) throw new Error('Three stories make two pages of two')
  return listGraph(aPaper({ storiesPerPage: 2 }), {
    path: page === 1 ? '/world' : `/world/page/${page}`,
    description: 'Far and near.',
    trail: pageTrail('World'),
    stories,
  })
}

function nodesIn(graph: Graph | undefined): Record<string, unknown>[] {
  return JSON.parse(JSON.stringify(graph?.['@graph'] ?? []))
}

function typesIn(graph: Graph): unknown[] {
  return nodesIn(graph).map((node) => node['@type'])
}

function pageIn(graph: Graph | undefined): Record<string, unknown> {
  return nodesIn(graph)[2] ?? {}
}

function listIn(graph: Graph | undefined): unknown {
  return pageIn(graph).mainEntity
}
