import { routes } from '@/lib/routes'
import styles from './ad-block-notice.module.css'

/**
 * The polite notice: in the text, after the first screen, never over it, hidden until it has something to
 * say. Drawn once in a story; `site.yaml` switches it on.
 */
export function AdBlockNotice() {
  return (
    <aside
      id="ad-block-notice"
      className={styles.notice}
      aria-label="About your ad blocker"
      hidden
      suppressHydrationWarning
    >
      <p>
        <strong>You seem to use an ad blocker.</strong> That is fine here. This paper carries no
        advertising, sets no cookie to read it, counts no visitors and loads nothing from other
        sites. It remembers in your browser what appearance you chose, that its type is loaded and
        that you closed this note. If your blocker lets you allow a site, we would be glad of it.
      </p>
      <p className={styles.ways}>
        <a href={routes.about('privacy')}>What we store, in full</a>
        <button type="button">Close, and do not show again</button>
      </p>
    </aside>
  )
}
