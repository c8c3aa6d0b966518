import type { Trail } from '@/lib/discovery/trail'
import styles from './breadcrumb.module.css'

/** The way from the front page to here. The last step is the page itself and no link. */
export function Breadcrumb({ trail: { steps, here } }: { trail: Trail }) {
  return (
    <nav aria-label="Breadcrumb" className={styles.breadcrumb}>
      <ol>
        {steps.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
