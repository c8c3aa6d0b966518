'use client'

import { type MouseEvent, useEffect, useState } from 'react'
import { routes } from '@/lib/routes'
import { CommentForm } from './comment-form'
import styles from './comment-tools.module.css'
import { findOwn, type OwnText } from './own-comments'
import { OwnTools } from './own-tools'
import { respectForm, useRespect } from './respect-form'
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
  const { isSending, told } = useRespect(id)

  function reply(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    setReplying(!isReplying)
  }

  return (
    <>
      <div className={styles.tools} data-interactive="replay">
        <button
          type="submit"
          form={respectForm}
          formAction={permalink}
          name="comment"
          value={id}
          aria-describedby={`by-${id}`}
          disabled={isSending}
        >
          {words.respect}
          {respect > 0 && <b> {respect}</b>}
        </button>
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
