import type { Comment } from '@/lib/comments/comment'
import { commentHtml } from '@/lib/comments/markdown/render'
import { type DateStyle, formatMoment } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { CommentTools } from './comment-tools'
import styles from './comment-view.module.css'
import { discussionWords as words } from './words'

/** Where a comment is drawn, and for whom. */
export type Around = {
  /** `section/slug` of the story. */
  story: string
  dates: DateStyle
  /** Whether it may be answered. */
  open: boolean
}

/** One comment: who, when, what, and what can be done with it. */
export function CommentView({ comment, around }: { comment: Comment; around: Around }) {
  const { id, gone, name, text, badge, createdAt, editedAt, featured, respect, version } = comment
  const { story, dates, open } = around
  if (gone) {
    return (
      <p id={`comment-${id}`} className={styles.gone}>
        {words[gone]}
      </p>
    )
  }
  return (
    <article id={`comment-${id}`} className={styles.comment} aria-labelledby={`by-${id}`}>
      <header className={styles.head}>
        <h3 id={`by-${id}`}>
          <bdi>{name}</bdi>
        </h3>
        {badge && <span className={styles.badge}>{words[badge]}</span>}
        <a href={routes.comment(story, id)}>
          <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, dates)}</time>
        </a>
        {editedAt && <span>{words.edited}</span>}
        {featured && <span className={styles.featured}>{words.featured}</span>}
      </header>
      {/* Sanitized: see lib/comments/markdown. */}
      <div
        className={styles.text}
        data-nosnippet=""
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made of a tree of nothing but allowed elements
        dangerouslySetInnerHTML={{ __html: commentHtml(text) }}
      />
      <CommentTools {...{ id, version, name, story, respect, open }} />
    </article>
  )
}
