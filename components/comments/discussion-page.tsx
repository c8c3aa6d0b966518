import { Breadcrumb } from '@/components/site/breadcrumb'
import type { DiscussionPage } from '@/lib/comments/discussion'
import type { Trail } from '@/lib/discovery/trail'
import { discussionOrders, routes } from '@/lib/routes'
import { CommentForm } from './comment-form'
import type { Around } from './comment-view'
import styles from './discussion.module.css'
import { type FormSetting, FormSettings } from './form-setting'
import { ThreadList } from './thread-list'
import { discussionWords as words } from './words'

/** The whole discussion of a story, in an order, a page at a time. */
export function DiscussionPageView({
  trail,
  headline,
  list,
  around,
  form,
}: {
  trail: Trail
  headline: string
  /** Nothing when the database cannot be reached. */
  list: DiscussionPage | undefined
  around: Around
  form: FormSetting
}) {
  const { story } = around
  return (
    <FormSettings setting={form}>
      <main id="content" className={styles.page}>
        <Breadcrumb trail={trail} />
        <h1>
          <a href={routes.article(story)}>{headline}</a>
        </h1>
        <h2>{list ? words.counted(list.count) : words.heading}</h2>
        {list ? (
          <>
            <nav aria-label="Order" className={styles.orders}>
              {discussionOrders.map((order) => (
                <a
                  key={order}
                  href={routes.discussion(story, order)}
                  aria-current={order === list.order ? 'page' : undefined}
                >
                  {words.orders[order]}
                </a>
              ))}
            </nav>
            {list.threads.length === 0 && <p className={styles.note}>{words.none}</p>}
            <ThreadList threads={list.threads} around={around} />
            <DiscussionPager
              {...list}
              hrefOf={(page) => routes.discussion(story, list.order, page)}
            />
          </>
        ) : (
          <p className={styles.note}>{words.unknown}</p>
        )}
        {around.open && <CommentForm story={story} />}
      </main>
    </FormSettings>
  )
}

/** The way through the pages of a discussion; one page has none. */
export function DiscussionPager({
  page,
  pages,
  hrefOf,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className={styles.orders}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          Previous page
        </a>
      )}
      <span>Page {page}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
