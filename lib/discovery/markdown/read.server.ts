import 'server-only'
import type { Representation } from '@/lib/answer'
import { findArticle } from '@/lib/articles/find'
import { isGone } from '@/lib/articles/gone.server'
import { currentEdition, type Edition } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Article } from '@/lib/content/schema/article'
import { routes } from '@/lib/routes'
import { readMachineBody } from '../body/read.server'
import { documentOf } from '../documents.server'
import { markdownDocument } from './document'
import { articleToMarkdownStory } from './story'

/** What is at the address of a story's Markdown. */
export type MarkdownLookup =
  | { state: 'found'; document: Representation }
  | { state: 'moved'; to: string }
  | { state: 'gone' }
  | { state: 'missing' }

/**
 * The Markdown of the story at `/{section}/{slug}`, or the path of it elsewhere.
 * @param updatesOf how often a story was updated, in words: a story does not know that itself
 */
export async function readMarkdown(
  section: string,
  slug: string,
  updatesOf: (article: Article) => string | undefined = () => undefined,
): Promise<MarkdownLookup> {
  const { catalog, moment } = currentEdition()
  const found = findArticle(section, slug, catalog, moment)
  if (found.state === 'missing') return isGone(`${section}/${slug}`) ? { state: 'gone' } : found
  if (found.state === 'moved') return { state: 'moved', to: routes.markdown(found.to) }
  const { article } = found
  const address = routes.markdown(article.address)
  const updates = updatesOf(article)
  const make = async (edition: Edition) => {
    const story = articleToMarkdownStory(article, edition, readPublication().url, updates)
    const { markdown } = await readMachineBody(article)
    return {
      body: markdownDocument(story, markdown),
      contentType: markdownType,
      lastModified: article.updated ?? article.published,
      headers: {
        'Content-Location': address,
        Link: `<${story.url}>; rel="canonical"`,
        Vary: 'Accept',
      },
    }
  }
  const document = await documentOf(address, make, () => updatesOf(article) === updates)
  return { state: 'found', document }
}

const markdownType = 'text/markdown; charset=utf-8'
