import type { Article } from '@/lib/content/schema/article'
import { isPublished } from './published'

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
  articles: Iterable<Article>,
  { now, limit }: { now: Date; limit: number },
): Article[] {
  const published = new Map<string, Article>()
  for (const other of articles) {
    if (isPublished(other, now)) published.set(other.address, other)
  }
  published.delete(article.address)

  const chosen = new Set(article.related.flatMap((address) => published.get(address) ?? []))
  const rarity = tagRarity(published.values())
  const ranked = [...published.values()]
    .filter((other) => !chosen.has(other) && isNear(article, other))
    .sort(newestFirst)
    .slice(0, mostCandidates)
    .map((other) => ({ other, score: nearness(article, other, rarity, now) }))
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other)
  return [...chosen, ...ranked].slice(0, limit)
}

/** Newest first; the address decides between two of one minute. */
export function newestFirst(a: Article, b: Article): number {
  return b.published.getTime() - a.published.getTime() || (a.address < b.address ? -1 : 1)
}

function isNear(article: Article, other: Article): boolean {
  return other.section === article.section || other.tags.some((tag) => article.tags.includes(tag))
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

function tagRarity(articles: Iterable<Article>): (tag: string) => number {
  const uses = new Map<string, number>()
  let count = 0
  for (const { tags } of articles) {
    count += 1
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return (tag) => Math.log(1 + count / (uses.get(tag) ?? count + 1))
}
