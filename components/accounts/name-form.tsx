import { longestName } from '@/lib/accounts/name'
import styles from './account.module.css'

/** The name under which somebody's comments stand. */
export function NameForm({
  action,
  name,
  refused,
  isDone,
}: {
  action: (form: FormData) => Promise<void>
  name: string
  /** What was typed, when that was no name. */
  refused?: string
  /** The name was changed a moment ago. */
  isDone: boolean
}) {
  const isWrong = refused !== undefined
  return (
    <form action={action} className={styles.form}>
      <h2>Your name</h2>
      <div className={styles.field}>
        <label htmlFor="name">Comments are signed with</label>
        <input
          id="name"
          name="name"
          autoComplete="name"
          required
          key={refused ?? name}
          defaultValue={refused ?? name}
          aria-describedby={isWrong ? 'name-problem' : undefined}
          aria-invalid={isWrong ? true : undefined}
        />
        {isWrong && (
          <p id="name-problem" role="alert" className={styles.problem}>
            A name has letters or digits that can be read, and at most {longestName} characters.
          </p>
        )}
      </div>
      <p className={styles.row}>
        <button type="submit">Save the name</button>
        {isDone && <span role="status">Saved. Comments that stand already keep their name.</span>}
      </p>
    </form>
  )
}
