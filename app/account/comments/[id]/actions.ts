'use server'

import { redirect } from 'next/navigation'
import { deleteComment, editComment } from '@/lib/comments/change-actions'
import { parseChosenForm } from '@/lib/comments/change-form'
import { emptyState } from '@/lib/comments/form-state'
import { routes } from '@/lib/routes'
import { keepRefused } from './refused.server'

/** Changes the text, and comes back here whatever became of it. */
export async function changeOwn(form: FormData): Promise<void> {
  const { comment, key } = parseChosenForm(form)
  const state = await editComment(emptyState, form)
  if (state.state === 'refused') {
    const words = state.words || Object.values(state.problems).join(' ')
    const { asks = false, values } = state
    await keepRefused({ comment, words, asks, text: values.text ?? '' })
  }
  redirect(routes.ownComment(comment, key))
}

/** Deletes it, and comes back here to say so. */
export async function deleteOwn(form: FormData): Promise<void> {
  const { comment, key } = parseChosenForm(form)
  const state = await deleteComment(emptyState, form)
  if (state.state === 'refused')
    await keepRefused({ comment, words: state.words, asks: false, text: '' })
  redirect(routes.ownComment(comment, key))
}
