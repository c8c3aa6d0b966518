import type { ComponentProps } from 'react'
import styles from './form.module.css'

/** A line to fill in, with its label, a hint, and what is wrong with it tied to it. */
export function Field({
  id,
  label,
  hint,
  problem,
  ...input
}: ComponentProps<'input'> & {
  id: string
  label: string
  hint?: string
  problem: string | undefined
}) {
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
      />
      <span id={`${id}-note`} className={problem ? styles.problem : styles.hint}>
        {problem ?? hint}
      </span>
    </p>
  )
}
