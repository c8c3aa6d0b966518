import { storyMeant } from '../meant'
import type { Reference } from '../reference'
import type { Article } from '../schema/article'
import type { Review, Source, Verdict } from './review'

/** What a story's address leads to. */
export type Found =
  | { state: 'here'; article: Article }
  | { state: 'moved'; to: string }
  | { state: 'faulty' }
  | { state: 'nowhere'; meant?: string }

/** Looks up section/slug as a reader's request would, and says what was meant when there is nothing. */
export function findStory(address: string, { catalog, readings }: Review): Found {
  const article = catalog.articles.get(address)
  if (article) return { state: 'here', article }
  // A file that is there and faulty is reported where its fault is.
  if (readings.has(`articles/${address}.mdx`)) return { state: 'faulty' }
  const slug = address.split('/').at(-1) ?? ''
  const to = catalog.moved.get(address) ?? catalog.bySlug.get(slug) ?? catalog.moved.get(slug)
  return to ? { state: 'moved', to } : { state: 'nowhere', meant: storyMeant(address, catalog) }
}

/** A story named as section/slug: in `related`, or at the top of the front page. */
export function checkStory(
  { to }: Pick<Reference, 'to'>,
  { article }: Source,
  review: Review,
): Verdict | undefined {
  if (to === article?.address) {
    const remedy = 'Take it out of the list'
    return { rule: 'related', message: 'The story names itself as related', remedy }
  }
  const found = findStory(to, review)
  switch (found.state) {
    case 'faulty':
      return undefined
    case 'moved':
      return { rule: 'link-moved', message: `${to} has moved`, remedy: `Write ${found.to}` }
    case 'nowhere': {
      const remedy = found.meant ? `Did you mean ${found.meant}?` : 'Correct it, or take it out'
      return { rule: 'link', message: `There is no story ${to}`, remedy }
    }
    case 'here':
      if (!found.article.draft || article?.draft) return undefined
      return {
        rule: 'link-draft',
        message: `${to} is a draft, which readers cannot see`,
        remedy: 'Take it out until the draft is published',
      }
    default:
      return found satisfies never
  }
}
