'use client'

import { useState } from 'react'
import { deleteComment, editComment } from '@/lib/comments/change-actions'
import { type ChangeState, emptyState } from '@/lib/comments/form-state'
import { routes } from '@/lib/routes'
import styles from './form.module.css'
import { type OwnText, rememberOwn } from './own-comments'
import { useActionInPlace } from './use-action-in-place'
import { formWords as words } from './words'

/** Changes or deletes a comment that this tab has just written. At its own address both work without scripts. */
export function OwnTools({
  comment,
  own,
  version,
  onGone,
}: {
  comment: number
  own: OwnText
  version: number
  onGone: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState(own.text)
  const place = routes.ownComment(comment)
  const removal = useActionInPlace<ChangeState>(deleteComment, emptyState, place, (state) => {
    if (state.state === 'done') onGone()
  })
  const change = useActionInPlace<ChangeState>(editComment, emptyState, place, (state) => {
    if (state.state !== 'done') return
    rememberOwn(comment, { text, until: own.until })
    setOpen(false)
  })
  const problem = change.state.state === 'refused' && !change.lost ? change.state : undefined
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.edit}
      </button>
      <form action={removal.send} onSubmit={removal.submit}>
        <input type="hidden" name="comment" value={comment} />
        <button type="submit" disabled={removal.isSending}>
          {words.delete}
        </button>
      </form>
      {isOpen && (
        <form action={change.send} onSubmit={change.submit} className={styles.form}>
          <input type="hidden" name="comment" value={comment} />
          <input type="hidden" name="version" value={version} />
          <p className={styles.field}>
            <label htmlFor={`change-${comment}`}>{words.text}</label>
            <textarea
              id={`change-${comment}`}
              name="text"
              rows={5}
              dir="auto"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              // biome-ignore lint/a11y/noAutofocus: its reader has just opened it
              autoFocus
            />
          </p>
          {(problem || change.lost) && (
            <p role="alert" className={styles.problem}>
              {change.lost ? words.lost : problem?.words || problem?.problems.text}
            </p>
          )}
          <p className={styles.send}>
            <button type="submit" disabled={change.isSending}>
              {words.save}
            </button>
            {problem?.asks && (
              <button type="submit" name="insists" value="yes" className={styles.quiet}>
                {words.insist}
              </button>
            )}
            <button type="button" className={styles.quiet} onClick={() => setOpen(false)}>
              {words.cancel}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
