import { reasonWords } from '@/lib/moderation/reasons'
import styles from './queue.module.css'

/** What goes to the writer with a decision about one comment. */
export function DecisionWords() {
  return (
    <div className={styles.bar}>
      <p>
        <label htmlFor="reason">For a rejection, the reason</label> <ReasonChoice />
      </p>
      <p className={styles.wide}>
        <label htmlFor="words">To the writer, with the decision; need not be</label>
        <textarea id="words" name="words" rows={2} maxLength={2000} />
      </p>
    </div>
  )
}

/** The rules of the policy; without scripts the one that stands here is the one that counts. */
export function ReasonChoice() {
  return (
    <select id="reason" name="reason" defaultValue="other">
      {Object.entries(reasonWords).map(([reason, words]) => (
        <option key={reason} value={reason}>
          {words}
        </option>
      ))}
    </select>
  )
}
