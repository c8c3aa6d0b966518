import type { Medium } from './catalog'
import { decode } from './decode'
import { type ArticleFile, fileToArticle } from './files/article'
import { fileToAuthor } from './files/author'
import { fileToSections, fileToTags, type ListFile } from './files/list'
import { fileToMedium } from './files/medium'
import { fileToModeration, type ModerationFile } from './files/moderation'
import { fileToPage, type PageFile } from './files/page'
import { fileToSite, type SiteFile } from './files/site'
import type { Finding } from './problem'
import type { Named } from './reference'
import type { Author } from './schema/author'
import type { Section } from './schema/section'
import type { Tag } from './schema/tag'

/** What a file of the newsroom can be. */
export type Kind =
  | 'article'
  | 'page'
  | 'author'
  | 'medium'
  | 'sections'
  | 'tags'
  | 'site'
  | 'moderation'

/** What a file says, once it is as it should be. */
export type Content =
  | ({ kind: 'article' } & ArticleFile)
  | ({ kind: 'page' } & PageFile)
  | { kind: 'author'; author: Author }
  | { kind: 'medium'; medium: Medium }
  | ({ kind: 'sections' } & Pick<ListFile<Section>, 'entries'>)
  | ({ kind: 'tags' } & Pick<ListFile<Tag>, 'entries'>)
  | ({ kind: 'site' } & Omit<SiteFile, 'findings'>)
  | ({ kind: 'moderation' } & Omit<ModerationFile, 'findings'>)

/** One file as it was last read. */
export type Reading = {
  file: string
  kind: Kind
  /** Size, times and number of the file: while they stay, so does its text. */
  signature: string
  /** Hash of the bytes that `findings` are about. */
  hash: string
  findings: readonly Finding[]
  /** What the bytes name elsewhere, when they were refused. */
  named?: Named
  /** What is served: the last version that was as it should be, with its hash. */
  good?: { hash: string; content: Content }
}

/**
 * Reads one file. Lists, site.yaml and moderation.yaml have content even with findings: the entries that are as they should
 * be, for a newsroom that has no earlier version to fall back on.
 */
export function readContent(
  kind: Kind,
  file: string,
  hash: string,
  bytes: Uint8Array,
): { content?: Content; findings: Finding[]; named?: Named } {
  if (kind === 'medium') {
    const medium = fileToMedium(file, hash, bytes)
    return 'findings' in medium ? medium : { content: { kind, medium }, findings: [] }
  }
  const decoded = decode(bytes)
  if ('findings' in decoded) return decoded
  try {
    return readText(kind, file, hash, decoded.text)
  } catch (error) {
    return { findings: [stumbled(error)] }
  }
}

/** A text that brings down the reading itself (nested ten thousand deep, say) must not take the others along. */
function stumbled(error: unknown): Finding {
  return {
    line: 1,
    column: 1,
    rule: 'unreadable',
    message: `Reading this file failed: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Undo what was changed last, and show this line to whoever looks after the software',
  }
}

function readText(
  kind: Exclude<Kind, 'medium'>,
  file: string,
  hash: string,
  text: string,
): { content?: Content; findings: Finding[]; named?: Named } {
  switch (kind) {
    case 'article': {
      const article = fileToArticle(file, hash, text)
      return 'findings' in article ? article : { content: { kind, ...article }, findings: [] }
    }
    case 'page': {
      const page = fileToPage(file, hash, text)
      return 'findings' in page ? page : { content: { kind, ...page }, findings: [] }
    }
    case 'author': {
      const author = fileToAuthor(file, text)
      return 'findings' in author ? author : { content: { kind, author }, findings: [] }
    }
    case 'sections': {
      const { entries, findings } = fileToSections(text)
      return { content: { kind, entries }, findings }
    }
    case 'tags': {
      const { entries, findings } = fileToTags(text)
      return { content: { kind, entries }, findings }
    }
    case 'site': {
      const { findings, ...site } = fileToSite(text)
      return { content: { kind, ...site }, findings }
    }
    case 'moderation': {
      const { findings, moderation } = fileToModeration(text)
      return { content: { kind, moderation }, findings }
    }
    default:
      return kind satisfies never
  }
}
