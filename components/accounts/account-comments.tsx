import type { CommentState } from '@/lib/comments/comment'
import { type DateStyle, formatMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'
import styles from './account.module.css'

type Item = {
  id: number
  text: string
  state: CommentState
  createdAt: Date
  headline: string | undefined
  href: string
}

/** What somebody has written, in whatever state it is, a page of it. */
export function AccountComments({
  items,
  total,
  page,
  pages,
  dates,
}: {
  items: readonly Item[]
  total: number
  page: number
  pages: number
  dates: DateStyle
}) {
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">Your comments{total > 0 && ` (${total})`}</h2>
      {total === 0 && <p>You have not written any yet.</p>}
      <ul className={styles.list}>
        {items.map(({ id, text, state, createdAt, headline, href }) => (
          <li key={id}>
            <p className={styles.quote}>{text}</p>
            <p className={styles.hint}>
              <span className={styles.tag}>{stateWords[state]}</span>, below{' '}
              {headline ?? 'a story that is gone'},{' '}
              <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, dates)}</time>
            </p>
            <p>
              <a
                href={href}
                aria-label={`Open comment ${id}, below ${headline ?? 'a story that is gone'}`}
              >
                Open
              </a>
            </p>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label="Pages of your comments" className={styles.row}>
          {page > 1 && <a href={pageHref(page - 1)}>Newer comments</a>}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && <a href={pageHref(page + 1)}>Older comments</a>}
        </nav>
      )}
    </section>
  )
}

const pageHref = (page: number) =>
  `${routes.account()}${page === 1 ? '' : `?page=${page}`}#comments`

const stateWords: Record<CommentState, string> = {
  published: 'Published',
  held: 'Waits for a moderator',
  rejected: 'Not published by a moderator’s decision',
  spam: 'Held back as spam',
  deleted: 'Deleted',
}
