'use server'

import { routes } from '@/lib/routes'
import { answerForm } from './answer.server'
import type { PostState } from './form-state'
import { giveGuestTicket } from './guest.server'
import { tellOutcome } from './outcome'
import { secondsToWait } from './pace.server'
import { type Posted, postComment as post } from './post.server'
import { parsePostForm } from './post-form'
import { rememberWriter } from './reader.server'
import { readSender } from './sender.server'
import { refuseWhenDown } from './unavailable.server'
import { words } from './words'
import { identifyWriter, type Writer } from './writer.server'

/** A comment, or an answer to one. */
export async function postComment(_: PostState, data: FormData): Promise<PostState> {
  const form = parsePostForm(data)
  const { values } = form
  const sender = await readSender()
  const wait = await secondsToWait('post', sender.address)
  if (wait > 0) {
    const why = { words: words.tooMany(wait), retryAfter: wait }
    const tooMany: PostState = { state: 'refused', values, problems: {}, ...why }
    tellOutcome(tooMany)
    return tooMany
  }
  const now = new Date()
  const { state, stored, writer } = await refuseWhenDown(
    async (): Promise<PostedBy> => {
      const writer = await identifyWriter(values)
      return { ...(await post(form, writer, sender, now)), writer }
    },
    (): PostedBy => ({ state: { state: 'refused', values, problems: {}, words: words.noStore } }),
  )
  tellOutcome(state)
  if (!stored || !writer) return state
  if (!writer.person) {
    await giveGuestTicket(writer.key, stored.id, now)
    await rememberWriter(writer.key)
  }
  return answerForm(state, routes.ownComment(stored.id))
}

type PostedBy = Posted & { writer?: Writer }
