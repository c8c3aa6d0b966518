'use server'

import { routes } from '@/lib/routes'
import { answerForm } from './answer.server'
import { parseChosenForm, parseEditForm, parseReportForm } from './change-form'
import { deleteComment as remove } from './delete.server'
import { editComment as edit } from './edit.server'
import type { ChangeState } from './form-state'
import { findClaim } from './own.server'
import { paced } from './paced.server'
import { reactToComment as react } from './react.server'
import { identifyReader } from './reader.server'
import { reportComment as report } from './report.server'
import { readSender } from './sender.server'

/** A changed text, within five minutes. */
export async function editComment(_: ChangeState, data: FormData): Promise<ChangeState> {
  const form = parseEditForm(data)
  const sender = await readSender()
  const now = new Date()
  const state = await paced('change', sender, { text: form.text }, async () =>
    edit(form, await findClaim(form.comment, undefined, now), sender, now),
  )
  return state.state === 'done' ? answerForm(state, routes.ownComment(form.comment)) : state
}

/** A comment is taken back: by a guest within five minutes or with a mailed link, by a person always. */
export async function deleteComment(_: ChangeState, data: FormData): Promise<ChangeState> {
  const { comment, key } = parseChosenForm(data)
  const sender = await readSender()
  const state = await paced('change', sender, {}, async () =>
    remove(comment, await findClaim(comment, key, new Date())),
  )
  return state.state === 'done' ? answerForm(state, routes.ownComment(comment, key)) : state
}

/** A reader thinks that a comment breaks a rule, or the law. */
export async function reportComment(_: ChangeState, data: FormData): Promise<ChangeState> {
  const form = parseReportForm(data)
  const values = { words: form.words, name: form.name, email: form.email }
  return paced('report', await readSender(), values, async () =>
    report(form, await identifyReader(), new Date()),
  )
}

/** Respect, or no longer. */
export async function reactToComment(_: ChangeState, data: FormData): Promise<ChangeState> {
  const { comment } = parseChosenForm(data)
  let place = routes.front()
  const state = await paced('react', await readSender(), {}, async () => {
    const reacted = await react(comment, await identifyReader(), new Date())
    if (reacted.story) place = routes.comment(reacted.story, comment)
    return reacted.state
  })
  if (state.state === 'refused') return { ...state, values: { comment: String(comment) } }
  return state.state === 'done' ? answerForm(state, place) : state
}
