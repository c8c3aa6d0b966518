import type { ReactNode } from 'react'
import styles from './pull-quote.module.css'

/** A sentence of the story, set large. Screen readers have it in the text and pass it by. */
export function PullQuote({ by, children }: { by?: string; children: ReactNode }) {
  return (
    <div className={styles.quote} aria-hidden={by ? undefined : 'true'}>
      {children}
      {by && <p className={styles.by}>{by}</p>}
    </div>
  )
}
