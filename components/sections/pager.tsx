import styles from './pager.module.css'

/** The way to newer and older pages. A list of one page has none. */
export function Pager({
  page,
  pages,
  what = 'stories',
  hrefOf,
}: {
  page: number
  pages: number
  /** What the list is of. */
  what?: string
  hrefOf: (page: number) => string
}) {
  if (pages === 1) return null
  return (
    <nav className={styles.pager} aria-label="Pages">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {`Newer ${what}`}
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {`Older ${what}`}
        </a>
      )}
    </nav>
  )
}
