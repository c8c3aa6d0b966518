import { routes } from '@/lib/routes'
import { pageAnchors } from '../body/page-anchors'
import { nearest } from '../nearest'
import type { Reference } from '../reference'
import type { Article } from '../schema/article'
import type { Review, Source, Verdict } from './review'
import { anchorsOf, anchorsOfPage } from './source'
import { findStory } from './stories'
import { parseTarget } from './target'

/** A link of a body, or the address in a LearnMore: whether a reader who follows it arrives. */
export function checkLink(
  { kind, to }: Pick<Reference, 'kind' | 'to'>,
  source: Source,
  review: Review,
): Verdict | undefined {
  const { path, anchor } = divide(to)
  if (path === '') return checkAnchor(to, anchor, source.anchors)
  if (path !== '/' && path.endsWith('/')) {
    const remedy = `Write ${to.replace(/\/+(?=$|[?#])/, '') || '/'}`
    return { rule: 'link', message: `${to} ends with a slash, and no address here does`, remedy }
  }
  const { catalog, readings } = review
  const target = parseTarget(path)
  if (kind === 'card' && target.kind !== 'story') {
    const remedy = 'Write a link in Markdown instead: [words](address)'
    return { rule: 'link', message: `LearnMore leads to a story, and ${to} is none`, remedy }
  }
  switch (target.kind) {
    case 'story': {
      const part = target.view === 'page' ? anchor : undefined
      return checkStoryLink(target.address, { to, anchor: part }, source, review)
    }
    case 'about': {
      const page = catalog.pages.get(target.slug)
      if (page) return checkAnchor(to, anchor, anchorsOfPage(page))
      if (readings.has(`pages/${target.slug}.mdx`)) return undefined
      return nowhere(to, nearest(target.slug, catalog.pages.keys()), routes.about)
    }
    case 'section':
      if (catalog.sections.has(target.id)) return undefined
      return nowhere(to, nearest(target.id, catalog.sections.keys()), routes.section)
    case 'author':
      if (catalog.authors.has(target.id) || readings.has(`authors/${target.id}.yaml`)) return
      return nowhere(to, nearest(target.id, catalog.authors.keys()), routes.author)
    case 'tag':
      if (catalog.tags.has(target.id)) return undefined
      return nowhere(to, nearest(target.id, catalog.tags.keys()), routes.tag)
    case 'medium':
      if (readings.has(`media/${target.id}`)) return undefined
      return nowhere(to, nearest(target.id, catalog.media.keys()), routes.media)
    case 'software':
      return undefined
    case 'nothing':
      return nowhere(to)
    default:
      return target satisfies never
  }
}

function divide(to: string): { path: string; anchor?: string } {
  const [address = '', ...anchor] = to.split('#')
  const path = address.replace(/\?.*$/, '')
  return anchor.length > 0 ? { path, anchor: anchor.join('#') } : { path }
}

function checkStoryLink(
  address: string,
  { to, anchor }: { to: string; anchor?: string },
  { article: from }: Source,
  review: Review,
): Verdict | undefined {
  const found = findStory(address, review)
  switch (found.state) {
    case 'faulty':
      return undefined
    case 'moved': {
      const remedy = `Write ${routes.article(found.to)}${anchor ? `#${anchor}` : ''}`
      return { rule: 'link-moved', message: `${to} has moved`, remedy }
    }
    case 'nowhere':
      return nowhere(to, found.meant, routes.article)
    case 'here': {
      const { article } = found
      return (
        checkVisible(to, from, article, review.now) ??
        checkAnchor(to, anchor, anchorsOf(article, review), pageAnchors.article)
      )
    }
    default:
      return found satisfies never
  }
}

/** What readers can see must not lead to what they cannot: it would tell of a story before its time. */
function checkVisible(
  to: string,
  from: Article | undefined,
  target: Article,
  now: Date,
): Verdict | undefined {
  if (from?.draft) return undefined
  if (target.draft) {
    const message = `${to} leads to a draft, which readers cannot see`
    const remedy = 'Take the link away until the draft is published'
    return { rule: 'link-draft', message, remedy }
  }
  const seenFrom = from && from.published > now ? from.published : now
  if (target.published <= seenFrom) return undefined
  const appears = `${target.published.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const message = `${to} leads to a story that appears later, on ${appears}`
  return { rule: 'link-early', message, remedy: 'Take the link away until then' }
}

function checkAnchor(
  to: string,
  anchor: string | undefined,
  anchors: readonly string[],
  ofPage: readonly string[] = pageAnchors.article,
): Verdict | undefined {
  if (anchor === undefined) return undefined
  const known = [...anchors, ...ofPage]
  if (known.includes(decoded(anchor)) || footnote.test(anchor)) return undefined
  const meant = nearest(anchor, known)
  const all = anchors.map((id) => `#${id}`).join(', ')
  const offer = all ? `The headings there are ${all}` : 'Take the # and what follows away'
  const remedy = meant ? `Did you mean #${meant}?` : offer
  return { rule: 'anchor', message: `${to} leads to no heading`, remedy }
}

/** The marks and texts of notes have anchors too, numbered when the body is drawn. */
const footnote = /^fn(?:ref)?-/

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function nowhere(to: string, meant?: string, route?: (name: string) => string): Verdict {
  const remedy =
    meant && route ? `Did you mean ${route(meant)}?` : 'Correct the address, or take the link away'
  return { rule: 'link', message: `${to} leads nowhere`, remedy }
}
