import { measureByForm } from '@/lib/moderation/actions'
import styles from './queue.module.css'

/** Suspends, bans or readmits the writer of a comment, or leaves a note for colleagues. */
export function WriterMeasures({ comment, isBanned }: { comment: number; isBanned: boolean }) {
  return (
    <form action={measureByForm} className={styles.desk}>
      <input type="hidden" name="comment" value={comment} />
      <p className={styles.wide}>
        <label htmlFor="measure-words">Words: to the writer, or in a note to colleagues</label>
        <textarea id="measure-words" name="words" rows={3} maxLength={2000} />
      </p>
      <p>
        <label htmlFor="measure-days">Days; empty for good</label>{' '}
        <input id="measure-days" name="days" type="number" min={1} max={3650} />
      </p>
      <p>
        <button type="submit" name="kind" value="note">
          Note
        </button>{' '}
        <button type="submit" name="kind" value="suspend">
          Suspend
        </button>{' '}
        <button type="submit" name="kind" value="ban">
          Ban
        </button>{' '}
        {isBanned && (
          <button type="submit" name="kind" value="lift">
            Readmit
          </button>
        )}
      </p>
    </form>
  )
}
