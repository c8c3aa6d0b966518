import { routes } from '@/lib/routes'
import styles from './about-navigation.module.css'

/** The way between the pages about the paper. */
export function AboutNavigation({
  pages,
  current,
}: {
  pages: { slug: string; title: string }[]
  current: string
}) {
  return (
    <nav aria-label="About this paper" className={styles.navigation}>
      <ul>
        {pages.map(({ slug, title }) => (
          <li key={slug}>
            <a href={routes.about(slug)} aria-current={slug === current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
