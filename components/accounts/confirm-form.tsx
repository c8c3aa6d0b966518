import styles from './account.module.css'

/** The button that a mailed link leads to. */
export function ConfirmForm({
  action,
  link: { token, email, destination },
}: {
  action: (form: FormData) => Promise<void>
  link: { token: string; email: string; destination?: string }
}) {
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="email" value={email} />
      {destination && <input type="hidden" name="then" value={destination} />}
      <p>
        <button className={styles.main} type="submit">
          Sign in
        </button>
      </p>
      <p className={styles.hint}>
        If you did not ask for this, close the page: nothing has happened.
      </p>
    </form>
  )
}
