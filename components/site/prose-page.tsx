import type { ReactNode } from 'react'
import type { Trail } from '@/lib/discovery/trail'
import { Breadcrumb } from './breadcrumb'
import styles from './prose-page.module.css'

/** A page of plain text under a heading: about, standards, privacy, corrections. */
export function ProsePage({
  trail,
  intro,
  children,
}: {
  /** Its last step is the heading of the page. */
  trail: Trail
  intro?: ReactNode
  children: ReactNode
}) {
  return (
    <main id="content" className={styles.page}>
      <Breadcrumb trail={trail} />
      <header className={styles.header}>
        <h1>{trail.here}</h1>
        {intro && <p>{intro}</p>}
      </header>
      <div className={styles.text}>{children}</div>
    </main>
  )
}
