import type { Branch, Thread } from '@/lib/comments/threads'
import { routes } from '@/lib/routes'
import { type Around, CommentView } from './comment-view'
import { RespectForm } from './respect-form'
import styles from './thread-list.module.css'
import { discussionWords as words } from './words'

/** Threads, each with the way to what does not fit here. */
export function ThreadList({ threads, around }: { threads: readonly Thread[]; around: Around }) {
  return (
    <RespectForm story={around.story}>
      <ol className={styles.threads}>
        {threads.map(({ root, more }) => (
          <li key={root.id}>
            <CommentView comment={root} around={around} />
            <BranchList branches={root.replies} around={around} />
            {more > 0 && (
              <p className={styles.more}>
                <a href={routes.comment(around.story, root.id)}>{words.replies(more)}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </RespectForm>
  )
}

/** What answers a comment, and what answers that. */
export function BranchList({ branches, around }: { branches: readonly Branch[]; around: Around }) {
  if (branches.length === 0) return null
  return (
    <ol className={styles.replies}>
      {branches.map((branch) => (
        <li key={branch.id}>
          <CommentView comment={branch} around={around} />
          <BranchList branches={branch.replies} around={around} />
        </li>
      ))}
    </ol>
  )
}
