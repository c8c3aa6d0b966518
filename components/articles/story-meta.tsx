import type { ReactNode } from 'react'
import { Day } from '@/components/site/day'
import type { FullStory } from '@/lib/articles/read.server'
import type { DateStyle } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { Byline } from './byline'
import { ShareLink } from './share-link'
import styles from './story-meta.module.css'

/** Who wrote it, when, what it is about, and how to pass it on. */
export function StoryMeta({
  story,
  dates,
  url,
  updates,
}: {
  story: FullStory
  dates: DateStyle
  url: string
  updates: ReactNode
}) {
  const { authors, published, updated, tags, headline, article } = story
  const { reviewed } = article
  const [first] = authors
  return (
    <div className={styles.meta}>
      <p className={styles.byline}>
        <Byline authors={authors} />
        {authors.length === 1 && first && <span className={styles.role}>{first.role}</span>}
      </p>
      <dl className={styles.dates}>
        <div>
          <dt>Published</dt>
          <dd>
            <Day date={published} style={dates} minute />
          </dd>
        </div>
        {updated && (
          <div>
            <dt>Updated</dt>
            <dd>
              <Day date={updated} style={dates} minute />
            </dd>
          </div>
        )}
        {updates && (
          <div>
            <dt>History</dt>
            <dd>{updates}</dd>
          </div>
        )}
        {reviewed && (
          <div>
            <dt>Reviewed</dt>
            <dd>
              <cite>{reviewed.name}</cite>, by {reviewed.by}
            </dd>
          </div>
        )}
      </dl>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map(({ id, name }) => (
            <li key={id}>
              <a href={routes.tag(id)} rel="tag">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ShareLink headline={headline} url={url} />
    </div>
  )
}
