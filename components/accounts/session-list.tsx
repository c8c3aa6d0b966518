import { browserName } from '@/lib/accounts/browser-name'
import { type DateStyle, formatMoment } from '@/lib/dates'
import styles from './account.module.css'

type Action = () => Promise<void>

/** Where somebody is signed in, and the ways out. */
export function SessionList({
  sessions,
  dates,
  leave,
  leaveElsewhere,
  isDone,
}: {
  sessions: readonly { userAgent: string | undefined; createdAt: Date; isThisOne: boolean }[]
  dates: DateStyle
  leave: Action
  leaveElsewhere: Action
  /** The others were signed out a moment ago. */
  isDone: boolean
}) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className={styles.list}>
        {sessions.map(({ userAgent, createdAt, isThisOne }) => (
          <li key={createdAt.toISOString() + userAgent}>
            {browserName(userAgent)}
            {isThisOne && <strong>, this one</strong>}
            <div className={styles.hint}>
              since <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, dates)}</time>
            </div>
          </li>
        ))}
      </ul>
      {isDone && <p role="status">You are signed out everywhere else.</p>}
      <div className={styles.row}>
        <form action={leave} className={styles.form}>
          <button type="submit">Sign out</button>
        </form>
        {sessions.length > 1 && (
          <form action={leaveElsewhere} className={styles.form}>
            <button type="submit">Sign out everywhere else</button>
          </form>
        )}
      </div>
    </section>
  )
}
