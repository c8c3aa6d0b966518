import styles from './account.module.css'

/** Ways to sign in with an account that somebody has elsewhere; nothing where none is set up. */
export function ProviderButtons({
  action,
  providers,
  destination,
}: {
  action: (form: FormData) => Promise<void>
  providers: readonly { id: string; name: string }[]
  destination?: string
}) {
  if (providers.length === 0) return null
  return (
    <form action={action} className={styles.form}>
      <h2>With an account elsewhere</h2>
      {destination && <input type="hidden" name="then" value={destination} />}
      <p className={styles.row}>
        {providers.map(({ id, name }) => (
          <button key={id} type="submit" name="provider" value={id}>
            Sign in with {name}
          </button>
        ))}
      </p>
    </form>
  )
}
