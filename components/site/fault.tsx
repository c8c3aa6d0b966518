import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'
import styles from './fault.module.css'

/** The words for a page that could not be drawn, in the page's own frame or alone. */
export function Fault({ trace, children }: { trace?: string; children?: ReactNode }) {
  return (
    <main id="content" className={styles.fault}>
      <h1>This page could not be drawn</h1>
      <p>
        The fault is ours, and it has been written down{trace ? ` as ${trace}` : ''}. Please try
        again in a moment, or go to <a href={routes.front()}>the front page</a>.
      </p>
      {children}
    </main>
  )
}
