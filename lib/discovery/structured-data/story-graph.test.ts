import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import { type ArticleKind, articleKinds } from '@/lib/content/schema/article'
import { aFullStory, aPaper } from '../paper.fixture'
import { storyTrail } from '../trail'
import { danglingReferences, emptyParts } from './references.fixture'
import { type StoryFacts, storyGraph } from './story-graph'

const page = 'https://paper.example/world/tides'

test.each<[ArticleKind, string]>([
  ['news', 'NewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['background', 'BackgroundNewsArticle'],
  ['explainer', 'BackgroundNewsArticle'],
  ['reportage', 'ReportageNewsArticle'],
  ['review', 'ReviewNewsArticle'],
])('a story of the kind “%s” is a %s', (kind, type) => {
  expect(node(graphOf({ story: aFullStory({ kind }) }), '#article')['@type']).toBe(type)
})

test('a story that has nothing but the necessary says nothing empty, and every reference leads somewhere', () => {
  const graph = graphOf({})
  expect(emptyParts(graph)).toEqual([])
  expect(danglingReferences(graph)).toEqual([])
})

test.each(articleKinds)(
  'a story that has everything is as sound, whatever its kind: %s',
  (kind) => {
    const graph = everything(kind)
    expect(emptyParts(graph)).toEqual([])
    expect(danglingReferences(graph)).toEqual([])
  },
)

test('machines are told the dates that readers see', () => {
  const published = new Date('2026-03-01T08:00:00Z')
  const updated = new Date('2026-03-02T09:00:00Z')
  expect(node(graphOf({ story: aFullStory({ published }) }), '#article')).toMatchObject({
    datePublished: '2026-03-01T08:00:00.000Z',
    dateModified: '2026-03-01T08:00:00.000Z',
  })
  expect(node(graphOf({ story: aFullStory({ published, updated }) }), '#article')).toMatchObject({
    datePublished: '2026-03-01T08:00:00.000Z',
    dateModified: '2026-03-02T09:00:00.000Z',
  })
})

test('corrections, sources, disclosure, tags and licence are told with the story', () => {
  expect(node(everything('news'), '#article')).toMatchObject({
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'It was two metres.',
        datePublished: '2026-03-03T00:00:00.000Z',
      },
    ],
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'Tide tables',
        url: 'https://tides.example/',
        publisher: { '@type': 'Organization', name: 'The Office' },
      },
    ],
    backstory: ['A machine drew the map.'],
    keywords: ['Ocean'],
    license: 'https://licence.example/',
    articleSection: 'World',
    wordCount: 600,
    isAccessibleForFree: true,
  })
})

test.each([
  ['book', 'Book', 'author'],
  ['film', 'Movie', 'director'],
  ['series', 'TVSeries', 'creator'],
  ['album', 'MusicAlbum', 'byArtist'],
  ['game', 'VideoGame', 'author'],
  ['work', 'CreativeWork', 'creator'],
] as const)('a review of a %s names the %s and its %s', (thing, type, maker) => {
  const reviewed = { thing, name: 'The Box', by: 'Marc Levinson' }
  const story = aFullStory({ kind: 'review', reviewed })
  expect(node(graphOf({ story }), '#article').itemReviewed).toEqual({
    '@type': type,
    name: 'The Box',
    [maker]: { '@type': 'Person', name: 'Marc Levinson' },
  })
})

test('the picture that readers see comes first, then the share image in its ratios', () => {
  const { image } = node(everything('news'), '#article')
  expect(image).toMatchObject([
    { '@id': `${page}#primaryimage` },
    { url: 'https://paper.example/og/world/tides/0-16x9.png', width: '1200', height: '675' },
    { url: 'https://paper.example/og/world/tides/0-1x1.png' },
  ])
  expect(node(everything('news'), '#primaryimage')).toMatchObject({
    url: 'https://paper.example/media/tides.svg',
    creditText: 'Ada',
  })
})

test('without a picture the widest share image stands for the story', () => {
  const graph = graphOf({ images: [shareImage('16x9'), shareImage('1x1')] })
  expect(node(graph, '#primaryimage').url).toBe('https://paper.example/og/world/tides/0-16x9.png')
})

test('the breadcrumb has the steps of the page, the last without an address', () => {
  expect(node(graphOf({}), '#breadcrumb').itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://paper.example/' },
    { '@type': 'ListItem', position: 2, name: 'World', item: 'https://paper.example/world' },
    { '@type': 'ListItem', position: 3, name: 'The story of tides' },
  ])
})

test('questions keep their words, their formatting and their order', () => {
  const graph = graphOf({ faq: [question('why', 'Why?'), question('when', 'When?')] })
  expect(node(graph, '#faq').mainEntity).toEqual([
    {
      '@type': 'Question',
      '@id': `${page}#why`,
      name: 'Why?',
      acceptedAnswer: { '@type': 'Answer', text: '<p>Because of <em>the moon</em>.</p>' },
    },
    expect.objectContaining({ '@id': `${page}#when`, name: 'When?' }),
  ])
})

test('a question called “Article?” does not become the article', () => {
  const graph = graphOf({ faq: [question('article', 'Article?'), question('why', 'Why?')] })
  expect(JSON.stringify(graph).split(`"@id":"${page}#article","`)).toHaveLength(2)
})

test('a story without questions has no FAQ', () => {
  expect(JSON.stringify(graphOf({}))).not.toContain('FAQPage')
})

function graphOf(facts: Partial<StoryFacts>, paper = aPaper()): Graph {
  const story = facts.story ?? aFullStory()
  return storyGraph(paper, { story, trail: storyTrail(story), faq: [], images: [], ...facts })
}

function everything(kind: ArticleKind): Graph {
  const article = {
    kind,
    sources: [{ title: 'Tide tables', publisher: 'The Office', url: 'https://tides.example/' }],
    corrections: [{ date: new Date('2026-03-03T00:00:00Z'), text: 'It was two metres.' }],
    disclosure: { ai: 'A machine drew the map.' },
  }
  const picture = { src: '/media/tides.svg', width: 8, height: 6, alt: 'A curve', credit: 'Ada' }
  const story = aFullStory(article, { picture, tags: [{ id: 'ocean', name: 'Ocean' }] })
  return graphOf(
    {
      story,
      faq: [question('why', 'Why?')],
      images: [shareImage('16x9'), shareImage('1x1')],
    },
    aPaper({
      licence: { name: 'CC', url: 'https://licence.example/' },
      policies: { ethics: '/about/standards#ethics' },
      profiles: ['https://social.example/@paper'],
      foundingDate: '2025-10-01',
    }),
  )
}

function question(id: string, words: string) {
  const answerHtml = '<p>Because of <em>the moon</em>.</p>'
  return { id, question: words, answerHtml }
}

function shareImage(shape: '16x9' | '1x1') {
  return {
    href: `/og/world/tides/0-${shape}.png`,
    width: 1200,
    height: shape === '1x1' ? 1200 : 675,
    alt: 'The headline',
    type: 'image/png' as const,
  }
}

/** The node whose `@id` ends so, as its reader gets it. */
function node(graph: Graph, end: string): Record<string, unknown> {
  const nodes: Record<string, unknown>[] = JSON.parse(JSON.stringify(graph['@graph']))
  return nodes.find((one) => String(one['@id']).endsWith(end)) ?? {}
}
