import styles from './account.module.css'

/** The button that the foot of a letter leads to. */
export function SubscriptionForm({
  action,
  token,
  isOn,
}: {
  action: (form: FormData) => Promise<void>
  token: string
  isOn: boolean
}) {
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wish" value={isOn ? 'none' : 'more'} />
      <p>
        <button className={isOn ? styles.main : undefined} type="submit">
          {isOn ? 'Send me no more of these' : 'Send them again'}
        </button>
      </p>
      {isOn && (
        <p className={styles.hint}>If you want them, close the page: nothing has happened.</p>
      )}
    </form>
  )
}
