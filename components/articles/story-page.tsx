import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { FullStory } from '@/lib/articles/read.server'
import type { DateStyle } from '@/lib/dates'
import type { Trail } from '@/lib/discovery/trail'
import { AuthorNotes } from './author-notes'
import { Corrections } from './corrections'
import { LeadPicture } from './lead-picture'
import { Provenance } from './provenance'
import { Related } from './related'
import { StoryHead } from './story-head'
import { StoryMeta } from './story-meta'
import styles from './story-page.module.css'

/** A story with everything around it. The body arrives drawn. */
export function StoryPage({
  story,
  trail,
  dates,
  url,
  body,
  updates,
  discussion,
}: {
  story: FullStory
  trail: Trail
  dates: DateStyle
  url: string
  /** HTML. */
  body: string
  /** How often it was updated, with the way to its versions; a story does not know that either. */
  updates: ReactNode
  /** What readers say of it; a story does not know how. */
  discussion: ReactNode
}) {
  const { article } = story
  return (
    <main id="content" className={styles.page}>
      <Breadcrumb trail={trail} />
      <article className={styles.story}>
        <StoryHead story={story} dates={dates} />
        <LeadPicture story={story} />
        <StoryMeta story={story} dates={dates} url={url} updates={updates} />
        <div className={styles.text}>
          <div
            className={styles.body}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of what the content check let through
            dangerouslySetInnerHTML={{ __html: body }}
          />
          <Corrections corrections={article.corrections} dates={dates} />
          <Provenance sources={article.sources} disclosure={article.disclosure} />
          <AuthorNotes authors={story.authorsInFull} />
        </div>
      </article>
      <Related stories={story.related} dates={dates} />
      {discussion}
    </main>
  )
}
