import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { newestFirst, type StoryLists, storyLists } from '@/lib/content/story-lists'
import { firstPublished, isPublished } from './published'

/** How the parts of the score weigh against each other; a shared rare tag outweighs all the rest. */
const weight = { section: 1.5, recency: 1 } as const

/** After so many days a story's recency counts half. */
const halfLifeInDays = 180

/** More candidates than this are not scored: the newest that share a tag or the section stand for all. */
const mostCandidates = 2000

/**
 * "You may also like": what `related` names, in its order, then the best of the rest.
 *
 * | part of the score | value |
 * |---|---|
 * | each shared tag | ln(1 + stories / stories with the tag): a rare tag says more |
 * | same section | 1.5 |
 * | recency | 1 when new, halved every 180 days |
 *
 * A story that shares neither a tag nor the section is not related. Never the article itself, never an
 * unpublished one; equal scores keep the newer first, so the answer is the same on every machine.
 */
export function relatedArticles(
  article: Article,
  { articles }: Pick<Catalog, 'articles'>,
  { now, limit }: { now: Date; limit: number },
): Article[] {
  const lists = storyLists(articles)
  const named = article.related.flatMap((address) => articles.get(address) ?? [])
  const chosen = new Set(
    named.filter((other) => other.address !== article.address && isPublished(other, now)),
  )
  if (chosen.size >= limit) return [...chosen].slice(0, limit)
  const rarity = tagRarity(article, lists, now)
  const ranked = candidates(article, lists, chosen, now)
    .map((other) => ({ other, score: nearness(article, other, rarity, now) }))
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other)
  return [...chosen, ...ranked].slice(0, limit)
}

/** The newest published stories that share a tag or the section, newest first. */
function candidates(
  article: Article,
  lists: StoryLists,
  chosen: ReadonlySet<Article>,
  now: Date,
): Article[] {
  const near = [
    lists.bySection.get(article.section),
    ...article.tags.map((tag) => lists.byTag.get(tag)),
  ].map((list = []) => ({ list, next: firstPublished(list, now) }))
  const found: Article[] = []
  while (found.length < mostCandidates) {
    let newest: Article | undefined
    for (const { list, next } of near) {
      const other = list[next]
      if (other && (!newest || newestFirst(other, newest) < 0)) newest = other
    }
    if (!newest) break
    for (const one of near) if (one.list[one.next] === newest) one.next += 1
    if (newest.address !== article.address && !chosen.has(newest)) found.push(newest)
  }
  return found
}

function nearness(
  article: Article,
  other: Article,
  rarity: (tag: string) => number,
  now: Date,
): number {
  const shared = other.tags.filter((tag) => article.tags.includes(tag))
  const tags = shared.reduce((sum, tag) => sum + rarity(tag), 0)
  const section = other.section === article.section ? weight.section : 0
  const days = (now.getTime() - other.published.getTime()) / 86_400_000
  return tags + section + weight.recency * 0.5 ** (days / halfLifeInDays)
}

/** How rare the tags of an article are among the other stories. */
function tagRarity(
  article: Article,
  { all, byTag }: StoryLists,
  now: Date,
): (tag: string) => number {
  const itself = isPublished(article, now) ? 1 : 0
  const published = (list: readonly Article[]) => list.length - firstPublished(list, now) - itself
  const count = published(all)
  const known = new Map<string, number>()
  return (tag) => {
    const rarity = known.get(tag) ?? Math.log(1 + count / published(byTag.get(tag) ?? []))
    known.set(tag, rarity)
    return rarity
  }
}
