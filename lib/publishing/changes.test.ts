import { expect, test } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import { PatchedMap } from '@/lib/content/patched-map'
import type { Article } from '@/lib/content/schema/article'
import { changesBetween, type Paper } from './changes'

const hour = (n: number) => new Date(Date.UTC(2026, 2, 1, n))

/** Stories of the past, of each hour of a day, a draft, and one with a correction to come. */
const stories = [
  anArticle('world/old'),
  ...Array.from({ length: 24 }, (_, n) => anArticle(`world/hour-${n}`, { published: hour(n) })),
  anArticle('world/draft', { draft: true, published: hour(5) }),
  anArticle('world/corrected', { corrections: [{ date: hour(7), text: 'It was Tuesday.' }] }),
]
const articles = new Map(stories.map((one) => [one.address, one]))

const edits: [string, Partial<Article>][] = [
  ['world/old', { headline: 'A new headline for it', hash: 'new' }],
  ['world/hour-3', { published: hour(20), hash: 'put off' }],
  ['world/hour-22', { published: hour(1), hash: 'brought forward' }],
  ['world/draft', { draft: false, hash: 'out' }],
  ['world/hour-8', { draft: true, hash: 'taken back' }],
  ['world/corrected', { hash: 'saved again' }],
]

const paper = (map: ReadonlyMap<string, Article>, moment: Date): Paper => ({
  catalog: { ...emptyCatalog, articles: map },
  moment,
})

test('a paper that was made by edits is compared as quickly as it was made, and to the same end', () => {
  for (let which = 0; which < 2 ** edits.length; which += 1) {
    const chosen = edits.filter((_, n) => which & (2 ** n))
    const values = chosen.map(([address, but]): [string, Article] => [
      address,
      { ...(articles.get(address) ?? anArticle(address)), ...but },
    ])
    const edited = PatchedMap.over(articles, values)
    for (const [from, to] of [
      [6, 6],
      [6, 9],
      [9, 6],
    ] as const) {
      const [before, after] = [hour(from), hour(to)]
      const slow = changesBetween(paper(articles, before), paper(new Map(edited), after))
      expect(sorted(changesBetween(paper(articles, before), paper(edited, after)))).toEqual(
        sorted(slow),
      )
    }
  }
})

test('of two papers that say the same nothing has changed', () => {
  const same = PatchedMap.over(articles, [])
  expect(changesBetween(paper(articles, hour(6)), paper(same, hour(6)))).toEqual([])
})

function sorted(changes: ReturnType<typeof changesBetween>) {
  const named = changes.map((change) => ({
    kind: change.kind,
    address: 'after' in change ? change.after.address : change.before.address,
  }))
  return named.toSorted((a, b) => (a.address < b.address ? -1 : 1))
}
