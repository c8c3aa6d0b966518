import styles from './account.module.css'

/** Asks somebody who wants to go to type that they mean it. */
export function DeletionForm({
  action,
  isWrong,
}: {
  action: (form: FormData) => Promise<void>
  isWrong: boolean
}) {
  return (
    <form action={action} className={styles.form}>
      <div className={styles.field}>
        <label htmlFor="word">Type “delete” to go on</label>
        <input
          id="word"
          name="word"
          autoComplete="off"
          autoCapitalize="off"
          required
          aria-describedby={isWrong ? 'word-problem' : undefined}
          aria-invalid={isWrong ? true : undefined}
        />
        {isWrong && (
          <p id="word-problem" role="alert" className={styles.problem}>
            Nothing was deleted: the word was another.
          </p>
        )}
      </div>
      <p>
        <button className={styles.main} type="submit">
          Delete my account
        </button>
      </p>
    </form>
  )
}
