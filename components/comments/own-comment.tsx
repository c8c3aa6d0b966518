import type { OwnComment } from '@/lib/comments/own.server'
import { type DateStyle, formatMoment } from '@/lib/dates'
import type { Statement } from '@/lib/moderation/appeal.server'
import { reasonWords } from '@/lib/moderation/reasons'
import { routes } from '@/lib/routes'
import styles from './form.module.css'
import { ownWords as words } from './own-words'

type Act = (form: FormData) => Promise<void>

/** A comment as its writer sees it: what became of it, and what can still be done. */
export function OwnCommentView({
  own,
  mailKey,
  statement,
  refused,
  told,
  dates,
  actions,
}: {
  own: OwnComment
  /** From a mailed link; it goes along with every form. */
  mailKey: string | undefined
  statement: Statement | undefined
  refused: { words: string; text: string; asks: boolean } | undefined
  /** What became of an appeal. */
  told: string | undefined
  dates: DateStyle
  actions: { change: Act; remove: Act; appeal: Act }
}) {
  const { id, state, story, text, href, changeableUntil, canDelete, version } = own
  const names = (
    <>
      <input type="hidden" name="comment" value={id} />
      {mailKey && <input type="hidden" name="key" value={mailKey} />}
    </>
  )
  return (
    <>
      <p>
        {words[state]} {href && <a href={href}>{words.look}</a>}
      </p>
      {story && (
        <p>
          {words.on} <a href={routes.article(story.address)}>{story.headline}</a>
        </p>
      )}
      {statement && <StatementOfReasons statement={statement} dates={dates} />}
      {refused?.words && (
        <p role="alert" className={styles.alone}>
          {refused.words}
        </p>
      )}
      {text !== '' && <blockquote className={styles.waiting}>{text}</blockquote>}
      {changeableUntil && (
        <form action={actions.change} className={styles.form}>
          {names}
          <input type="hidden" name="version" value={version} />
          <p className={styles.field}>
            <label htmlFor="own-text">{words.change}</label>
            <textarea
              id="own-text"
              name="text"
              rows={6}
              dir="auto"
              defaultValue={refused?.text || text}
            />
            <span className={styles.hint}>{words.until(formatMoment(changeableUntil, dates))}</span>
          </p>
          <p className={styles.send}>
            <button type="submit">{words.save}</button>
            {refused?.asks && (
              <button type="submit" name="insists" value="yes" className={styles.quiet}>
                {words.insist}
              </button>
            )}
          </p>
        </form>
      )}
      {statement && statement.appeal === undefined && (
        <form action={actions.appeal} className={styles.form}>
          {names}
          <p className={styles.field}>
            <label htmlFor="appeal">{words.appeal}</label>
            <textarea id="appeal" name="words" rows={4} dir="auto" required />
            <span className={styles.hint}>{words.appealHint}</span>
          </p>
          {told === 'empty' && (
            <p role="alert" className={styles.problem}>
              {words.appealEmpty}
            </p>
          )}
          <p className={styles.send}>
            <button type="submit">{words.sendAppeal}</button>
          </p>
        </form>
      )}
      {canDelete && (
        <form action={actions.remove} className={styles.form}>
          {names}
          <details>
            <summary>{words.remove}</summary>
            <p>{words.removeHint}</p>
            <p className={styles.send}>
              <button type="submit">{words.removeReally}</button>
            </p>
          </details>
        </form>
      )}
    </>
  )
}

function StatementOfReasons({ statement, dates }: { statement: Statement; dates: DateStyle }) {
  const { kind, reason, words: said, byModerator, at, appeal } = statement
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      <p>
        {kind === 'spam' ? words.whySpam : reasonWords[reason ?? 'other']} {said}
      </p>
      <p>
        {byModerator ? words.byModerator : words.byCheck} {at && formatMoment(at, dates)}
      </p>
      <p>{appeal ? words.appeals[appeal] : words.redress}</p>
    </section>
  )
}
