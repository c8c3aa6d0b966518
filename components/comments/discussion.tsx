import type { Discussion } from '@/lib/comments/discussion'
import type { CommentPolicy } from '@/lib/content/schema/article'
import type { DateStyle } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { CommentForm } from './comment-form'
import styles from './discussion.module.css'
import { type FormSetting, FormSettings } from './form-setting'
import { ThreadList } from './thread-list'
import { discussionWords as words } from './words'

/** The discussion below a story: what was said, and the form. */
export function DiscussionSection({
  discussion,
  story,
  policy,
  dates,
  form,
}: {
  discussion: Discussion
  /** `section/slug`. */
  story: string
  policy: CommentPolicy
  dates: DateStyle
  form: FormSetting
}) {
  const open = policy !== 'closed'
  return (
    <FormSettings setting={form}>
      <section id="comments" className={styles.discussion} aria-labelledby="comments-heading">
        <header className={styles.head}>
          <h2 id="comments-heading">{words.heading}</h2>
          {discussion.state === 'known' && discussion.count > 0 && (
            <p>
              <a href={routes.discussion(story)}>{words.whole(discussion.count)}</a>
            </p>
          )}
        </header>
        <p className={styles.note}>{noteOf(discussion, policy)}</p>
        {discussion.state === 'known' && discussion.threads.length > 0 && (
          <ThreadList threads={discussion.threads} around={{ story, dates, open }} />
        )}
        {discussion.state === 'known' && discussion.moreThreads > 0 && (
          <p className={styles.all}>
            <a href={routes.discussion(story)}>{words.whole(discussion.count)}</a>
          </p>
        )}
        {open && <CommentForm story={story} />}
      </section>
    </FormSettings>
  )
}

function noteOf(discussion: Discussion, policy: CommentPolicy): string | undefined {
  if (discussion.state === 'unknown') return words.unknown
  const isEmpty = discussion.threads.length === 0
  if (policy === 'closed') return isEmpty ? words.noneClosed : words.closed
  if (policy === 'premoderated') return words.premoderated
  return isEmpty ? words.none : undefined
}
