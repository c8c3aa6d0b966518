import type { Content, Reading } from '../reading'
import type { Article } from '../schema/article'
import { shareList, shareText } from './share'

/** A reading as a line of JSON. */
export function readingToText(reading: Reading): string {
  return JSON.stringify(reading, (_, value) => (value instanceof Map ? [...value] : value))
}

/**
 * The reading of such a line: equal to what was written, and as small as it can be in memory. Its texts are
 * none that hold on to a whole file, and those that many files have are there once.
 *
 * The line must be one of ours; a shard is checked before it gets here.
 */
export function textToReading(text: string): Reading {
  const reading = JSON.parse(text) as Reading // see above
  if (reading.findings.length === 0) reading.findings = none
  reading.kind = shareText(reading.kind)
  if (reading.good) {
    if (reading.good.hash === reading.hash) reading.good.hash = reading.hash
    restore(reading.good.content, reading.file, reading.good.hash)
  }
  return reading
}

/** What JSON has no word for: dates and maps. */
function restore(content: Content, file: string, hash: string): void {
  switch (content.kind) {
    case 'article':
      restoreArticle(content.article, file, hash)
      return
    case 'page':
      if (content.page.updated) content.page.updated = new Date(content.page.updated)
      return
    case 'sections':
    case 'tags':
      content.entries = new Map(content.entries as Iterable<[string, never]>) // written as a list of entries
      return
    default:
      return
  }
}

function restoreArticle(article: Article, file: string, hash: string): void {
  article.file = file
  article.hash = hash
  article.section = shareText(article.section)
  article.authors = shareList(article.authors)
  article.tags = shareList(article.tags)
  article.related = shareList(article.related, 'empty only')
  article.oldSlugs = shareList(article.oldSlugs, 'empty only')
  article.published = new Date(article.published)
  if (article.updated) article.updated = new Date(article.updated)
  if (article.sources.length === 0) article.sources = none
  for (const source of article.sources) source.publisher = shareText(source.publisher)
  if (article.corrections.length === 0) article.corrections = none
  for (const correction of article.corrections) correction.date = new Date(correction.date)
  if (article.image) {
    article.image.src = shareText(article.image.src)
    article.image.credit = shareText(article.image.credit)
  }
}

/** One empty list for all, which nobody can add to. */
const none: never[] = Object.freeze([]) as never[] // a list of nothing is a list of anything
