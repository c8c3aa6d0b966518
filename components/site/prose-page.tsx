import type { ReactNode } from 'react'
import { routes } from '@/lib/routes'
import { Breadcrumb } from './breadcrumb'
import styles from './prose-page.module.css'

/** A page of plain text under a heading: about, standards, privacy, corrections. */
export function ProsePage({
  title,
  intro,
  steps = [],
  children,
}: {
  title: string
  intro?: ReactNode
  steps?: { name: string; href: string }[]
  children: ReactNode
}) {
  return (
    <main id="content" className={styles.page}>
      <Breadcrumb steps={[{ name: 'Home', href: routes.front() }, ...steps]} here={title} />
      <header className={styles.header}>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
      </header>
      <div className={styles.text}>{children}</div>
    </main>
  )
}
