import styles from './account.module.css'

/** Asks for an e-mail address to send a link to. */
export function SignInForm({
  action,
  destination,
  typed,
  problem,
  hasOtherWays,
}: {
  action: (form: FormData) => Promise<void>
  /** Where to go afterwards. */
  destination?: string
  /** What stood in the field before. */
  typed?: string
  /** What went wrong before; with the address itself, or on the way. */
  problem?: { words: string; field?: 'email' }
  hasOtherWays: boolean
}) {
  const wrong = problem?.field === 'email'
  return (
    <form action={action} className={styles.form} noValidate>
      {problem && !wrong && <Problem words={problem.words} />}
      {hasOtherWays && <h2>By a link in your mail</h2>}
      <div className={styles.field}>
        <label htmlFor="email">E-mail</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          required
          key={typed}
          defaultValue={typed}
          aria-describedby={wrong ? 'email-problem' : 'email-hint'}
          aria-invalid={wrong ? true : undefined}
        />
        {wrong ? (
          <Problem id="email-problem" words={problem.words} />
        ) : (
          <p id="email-hint" className={styles.hint}>
            There is no password: we send you a link. Who comes for the first time gets an account
            with it.
          </p>
        )}
      </div>
      {destination && <input type="hidden" name="then" value={destination} />}
      <p>
        <button className={styles.main} type="submit">
          Send me a link
        </button>
      </p>
    </form>
  )
}

function Problem({ id, words }: { id?: string; words: string }) {
  return (
    <p id={id} role="alert" className={styles.problem}>
      {words}
    </p>
  )
}
