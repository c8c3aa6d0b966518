'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { routes } from '@/lib/routes'
import { AskedWords } from './asked-words'
import { CharactersLeft } from './characters-left'
import styles from './form.module.css'
import { useFormSetting } from './form-setting'
import { GuestFields } from './guest-fields'
import { usePosting } from './use-posting'
import { formWords as words } from './words'

/**
 * The form for a comment, or for an answer to one. Without scripts it is an ordinary form; with them it keeps a
 * draft, posts in place and says what became of it.
 */
export function CommentForm({
  story,
  parent,
  focused,
}: {
  /** `section/slug`. */
  story: string
  parent?: { id: number; name: string }
  /** It was opened by hand, so that is where its reader is. */
  focused?: boolean
}) {
  const id = useId()
  const setting = useFormSetting()
  const area = useRef<HTMLTextAreaElement>(null)
  const permalink = parent ? routes.comment(story, parent.id) : routes.article(story)
  const posting = usePosting(`comment:${story}:${parent?.id ?? ''}`, permalink, area)
  const { state, send, isSending, values, problems, draft } = posting
  const [text, setText] = useState(values.text)
  useEffect(() => {
    if (focused) area.current?.focus()
  }, [focused])
  const heading = parent ? words.reply(parent.name) : words.heading
  return (
    <form
      id={parent ? 'reply' : 'write'}
      action={send}
      className={styles.form}
      data-interactive=""
      aria-labelledby={`${id}-heading`}
      onSubmit={posting.submit}
      onFocus={posting.begin}
      noValidate
    >
      <h3 id={`${id}-heading`}>{heading}</h3>
      <input type="hidden" name="story" value={story} />
      <input type="hidden" name="parent" value={parent?.id ?? ''} />
      <input type="hidden" name="openedAt" value={posting.openedAt} />
      <input type="hidden" name="formKey" value={posting.formKey} />
      {state.state === 'asked' && <AskedWords state={state} />}
      {state.state === 'refused' && state.words && (
        <p role="alert" className={styles.problem}>
          {state.words}
        </p>
      )}
      <p className={styles.field}>
        <label htmlFor={`${id}-text`}>{words.text}</label>
        <textarea
          ref={area}
          id={`${id}-text`}
          name="text"
          rows={6}
          dir="auto"
          defaultValue={values.text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            draft.keep(event.currentTarget.value)
          }}
          aria-invalid={problems.text ? true : undefined}
          aria-describedby={`${id}-text-note`}
        />
        <span id={`${id}-text-note`} className={problems.text ? styles.problem : styles.hint}>
          {problems.text ?? words.textHint}
        </span>
        <CharactersLeft text={text} limit={setting.maxLength} />
      </p>
      <GuestFields values={values} problems={problems} self={posting.self} />
      <p className={styles.check}>
        <label>
          <input type="checkbox" name="wantsReplies" defaultChecked={values.wantsReplies} />{' '}
          {words.wantsReplies}
        </label>
      </p>
      <p className={styles.trap} aria-hidden="true">
        <label>
          Website <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <p className={styles.send}>
        <button type="submit" disabled={isSending}>
          {isSending ? words.sending : words.post}
        </button>
        {state.state === 'asked' && (
          <button type="submit" name="insists" value="yes" className={styles.quiet}>
            {words.insist}
          </button>
        )}
      </p>
      <div role="status" className={styles.status}>
        {posting.lost && <p className={styles.problem}>{words.lost}</p>}
        {draft.isBack && state.state === 'empty' && <p>{words.draft}</p>}
        {(state.state === 'published' || state.state === 'held') && !isSending && (
          <p>
            {state.words} <a href={routes.ownComment(state.id)}>{words.look}</a>
          </p>
        )}
      </div>
      {(isSending || posting.held) && (
        <blockquote className={styles.waiting}>
          <p className={styles.hint}>{isSending ? words.sending : words.yours}</p>
          <p>{isSending ? text : posting.held}</p>
        </blockquote>
      )}
      <p className={styles.disclosure}>
        {setting.disclosure}
        {setting.disclosureHref && (
          <>
            {' '}
            <a href={setting.disclosureHref}>{words.disclosure}</a>
          </>
        )}
        {setting.policyHref && (
          <>
            {' '}
            <a href={setting.policyHref}>{words.policy}</a>
          </>
        )}
      </p>
    </form>
  )
}
