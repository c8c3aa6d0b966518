import { Breadcrumb } from '@/components/site/breadcrumb'
import type { SingleThread } from '@/lib/comments/discussion'
import type { Trail } from '@/lib/discovery/trail'
import { routes } from '@/lib/routes'
import { CommentForm } from './comment-form'
import { type Around, CommentView } from './comment-view'
import styles from './discussion.module.css'
import { DiscussionPager } from './discussion-page'
import { type FormSetting, FormSettings } from './form-setting'
import { ReportForm } from './report-form'
import { RespectForm } from './respect-form'
import { BranchList } from './thread-list'
import { discussionWords as words } from './words'

/** A comment by itself: what it answers, what answers it, and the forms to answer or report it. */
export function SingleThreadView({
  trail,
  headline,
  thread,
  around,
  form,
}: {
  trail: Trail
  headline: string
  /** Nothing when the database cannot be reached. */
  thread: SingleThread | undefined
  around: Around
  form: FormSetting
}) {
  const { story, open } = around
  return (
    <FormSettings setting={form}>
      <main id="content" className={styles.page}>
        <Breadcrumb trail={trail} />
        <h1>
          <a href={routes.article(story)}>{headline}</a>
        </h1>
        <h2>{words.single}</h2>
        <p className={styles.note}>
          <a href={routes.discussion(story)}>The whole discussion</a>
        </p>
        {thread ? <Answered {...{ thread, around, open }} /> : <p>{words.unknown}</p>}
      </main>
    </FormSettings>
  )
}

function Answered({
  thread,
  around,
  open,
}: {
  thread: SingleThread
  around: Around
  open: boolean
}) {
  const { comment, above, below, page, pages } = thread
  const { story } = around
  const permalink = routes.comment(story, comment.id)
  return (
    <RespectForm story={story}>
      {above.length > 0 && (
        <ol className={styles.above} aria-label="In answer to">
          {above.map((former) => (
            <li key={former.id}>
              <CommentView comment={former} around={around} />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.chosen}>
        <CommentView comment={comment} around={around} />
      </div>
      <BranchList branches={below} around={around} />
      <DiscussionPager
        page={page}
        pages={pages}
        hrefOf={(to) => (to === 1 ? permalink : `${permalink}/${to}`)}
      />
      {!comment.gone && (
        <>
          {open && <CommentForm story={story} parent={comment} />}
          <ReportForm comment={comment.id} permalink={permalink} />
        </>
      )}
    </RespectForm>
  )
}
