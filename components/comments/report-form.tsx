'use client'

import { reportComment } from '@/lib/comments/change-actions'
import { type ChangeState, emptyState } from '@/lib/comments/form-state'
import { Field } from './field'
import styles from './form.module.css'
import { useActionInPlace } from './use-action-in-place'
import { formWords as words } from './words'

/** Brings a comment before a moderator. The legal branch asks for what the law asks for. */
export function ReportForm({ comment, permalink }: { comment: number; permalink: string }) {
  const form = useActionInPlace<ChangeState>(reportComment, emptyState, permalink, () => undefined)
  const { state } = form
  const values: Record<string, string> = state.state === 'refused' ? state.values : {}
  const problems = state.state === 'refused' ? state.problems : {}
  return (
    <form
      id="report"
      action={form.send}
      onSubmit={form.submit}
      className={styles.form}
      data-interactive=""
      aria-labelledby="report-heading"
      noValidate
    >
      <h2 id="report-heading">{words.reportHeading}</h2>
      <input type="hidden" name="comment" value={comment} />
      <fieldset className={styles.reasons} aria-describedby="reason-note">
        <legend>{words.reason}</legend>
        {Object.entries(words.reasons).map(([reason, text]) => (
          <label key={reason}>
            <input
              type="radio"
              name="reason"
              value={reason}
              defaultChecked={values.reason === reason}
            />{' '}
            {text}
          </label>
        ))}
        <span id="reason-note" className={styles.problem}>
          {problems.reason}
        </span>
      </fieldset>
      <p className={styles.field}>
        <label htmlFor="report-words">{words.reportWords}</label>
        <textarea
          id="report-words"
          name="words"
          rows={3}
          dir="auto"
          defaultValue={values.words}
          aria-invalid={problems.words ? true : undefined}
          aria-describedby="report-words-note"
        />
        <span id="report-words-note" className={styles.problem}>
          {problems.words}
        </span>
      </p>
      <fieldset className={styles.reasons}>
        <legend>{words.legal}</legend>
        <div className={styles.pair}>
          <Field
            id="report-name"
            label={words.name}
            problem={problems.name}
            name="name"
            autoComplete="name"
            defaultValue={values.name}
          />
          <Field
            id="report-email"
            label={words.email}
            problem={problems.email}
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={values.email}
          />
        </div>
        <label>
          <input type="checkbox" name="goodFaith" aria-describedby="faith-note" />{' '}
          {words.legalFaith}
        </label>
        <span id="faith-note" className={styles.problem}>
          {problems.goodFaith}
        </span>
      </fieldset>
      <p className={styles.send}>
        <button type="submit" disabled={form.isSending}>
          {form.isSending ? words.sending : words.sendReport}
        </button>
      </p>
      <div role="status" className={styles.status}>
        {form.lost ? words.lost : 'words' in state && state.words}
      </div>
    </form>
  )
}
