import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import styles from './site-footer.module.css'
import { ThemeChoice } from './theme-choice'

/** The foot of every page: the sections, the pages about the paper, the theme. */
export function SiteFooter({
  publication: { site, sections, pages },
}: {
  publication: Publication
}) {
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <div className={styles.paper}>
          <p className={styles.name}>{site.name}</p>
          {site.notice && <p className={styles.notice}>{site.notice}</p>}
        </div>
        <FooterList
          title="Sections"
          links={sections.map(({ id, name }) => ({ href: routes.section(id), name }))}
        />
        <FooterList
          title="About"
          links={[
            ...pages.map(({ slug, title }) => ({ href: routes.about(slug), name: title })),
            { href: routes.corrections(), name: 'Corrections' },
            { href: routes.feed('rss'), name: 'RSS feed' },
          ]}
        />
        <ThemeChoice />
      </div>
    </footer>
  )
}

function FooterList({ title, links }: { title: string; links: { href: string; name: string }[] }) {
  return (
    <nav aria-label={`${title}, at the foot of the page`} className={styles.list}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
