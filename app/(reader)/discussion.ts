import type { FormSetting } from '@/components/comments/form-setting'
import { type Checks, disclosure } from '@/lib/comments/disclosure'
import type { Discussion } from '@/lib/comments/discussion'
import { commentText } from '@/lib/comments/markdown/render'
import { readingOrder } from '@/lib/comments/threads'
import { currentCatalog } from '@/lib/content/current.server'
import type { Article } from '@/lib/content/schema/article'
import type { ToldDiscussion } from '@/lib/discovery/structured-data/comment'
import { env } from '@/lib/env.server'
import { routes } from '@/lib/routes'

/** What the forms of a discussion need to know of the newsroom. */
export function formSetting(): FormSetting {
  const { moderation, pages } = currentCatalog()
  const told = [...pages.values()].find(({ disclosesComments }) => disclosesComments)
  return {
    maxLength: moderation.maxLength,
    disclosure: disclosure(checksOfComments()),
    disclosureHref: told && `${routes.about(told.slug)}#when-you-comment`,
    policyHref: pages.has('comments') ? routes.about('comments') : undefined,
  }
}

/** What this newsroom has comments checked by. */
export function checksOfComments(): Checks {
  return { akismet: env.AKISMET_KEY !== undefined, toxicity: env.TOXICITY_URL !== undefined }
}

/** Of a comment machines get the beginning; they know where the rest is. */
const toldOfText = 400

/** What the page of a story tells machines of its discussion: what it shows, and no more. */
export function toldDiscussion(
  url: string,
  { address, comments }: Article,
  discussion: Discussion,
): ToldDiscussion | undefined {
  if (discussion.state === 'unknown') return undefined
  if (comments === 'closed' && discussion.count === 0) return undefined
  const shownHere = discussion.threads.flatMap(({ root }) => readingOrder([root]))
  const addressOf = (id: number) => url + routes.comment(address, id)
  const told = new Set(shownHere.filter(({ gone }) => !gone).map(({ id }) => id))
  return {
    url: url + routes.discussion(address),
    count: discussion.count,
    comments: shownHere
      .filter(({ id }) => told.has(id))
      .map(({ id, parent, name, text, createdAt, editedAt, respect }) => ({
        url: addressOf(id),
        parent: parent !== undefined && told.has(parent) ? addressOf(parent) : undefined,
        name,
        text: shortened(commentText(text)),
        created: createdAt,
        edited: editedAt,
        respect,
      })),
  }
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > toldOfText ? `${characters.slice(0, toldOfText).join('')}…` : text
}
