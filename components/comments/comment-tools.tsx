'use client'

import { type MouseEvent, useEffect, useState } from 'react'
import { reactToComment } from '@/lib/comments/change-actions'
import { type ChangeState, emptyState } from '@/lib/comments/form-state'
import { routes } from '@/lib/routes'
import { CommentForm } from './comment-form'
import styles from './comment-tools.module.css'
import { findOwn, type OwnText } from './own-comments'
import { OwnTools } from './own-tools'
import { useActionInPlace } from './use-action-in-place'
import { formWords as words } from './words'

/** What can be done with a comment: respect it, answer it, report it; and change it, if this tab wrote it. */
export function CommentTools({
  id,
  version,
  name,
  story,
  respect,
  open,
}: {
  id: number
  version: number
  name: string
  story: string
  respect: number
  open: boolean
}) {
  const permalink = routes.comment(story, id)
  const [own, setOwn] = useState<OwnText>()
  const [isReplying, setReplying] = useState(false)
  useEffect(() => setOwn(findOwn(id, new Date())), [id])
  const form = useActionInPlace<ChangeState>(reactToComment, emptyState, permalink, () => undefined)
  const told = form.lost ? words.lost : 'words' in form.state && form.state.words

  function reply(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    setReplying(!isReplying)
  }

  return (
    <>
      <div className={styles.tools} data-interactive="replay">
        <form action={form.send} onSubmit={form.submit}>
          <input type="hidden" name="comment" value={id} />
          <button type="submit" aria-describedby={`by-${id}`} disabled={form.isSending}>
            {words.respect}
            {respect > 0 && <b> {respect}</b>}
          </button>
        </form>
        {open && (
          <a href={`${permalink}#reply`} aria-describedby={`by-${id}`} onClick={reply}>
            {words.replyTo}
          </a>
        )}
        <a href={`${permalink}#report`} aria-describedby={`by-${id}`} rel="nofollow">
          {words.report}
        </a>
        {own && <OwnTools {...{ comment: id, version, own }} onGone={() => setOwn(undefined)} />}
        <span role="status">{told}</span>
      </div>
      {isReplying && <CommentForm story={story} parent={{ id, name }} focused />}
    </>
  )
}
