import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { Nameplate } from './nameplate'
import styles from './site-header.module.css'

/** The top of every page: the way past it, the nameplate and the sections. */
export function SiteHeader({
  publication: { site, sections },
  current,
  front = false,
}: {
  publication: Publication
  current?: string
  front?: boolean
}) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.header}>
        <Nameplate name={site.name} tagline={site.tagline} size={front ? 'large' : 'small'} />
        <nav aria-label="Sections" className={styles.nav} data-front={front || undefined}>
          <ul>
            {sections.map(({ id, name }) => (
              <li key={id}>
                <a href={routes.section(id)} aria-current={id === current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}
