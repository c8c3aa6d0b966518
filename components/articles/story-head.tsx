import { kindLabel } from '@/lib/articles/kind-label'
import type { FullStory } from '@/lib/articles/read.server'
import type { DateStyle } from '@/lib/dates'
import { formatDay } from '@/lib/dates'
import styles from './story-head.module.css'

/** Section and kind, headline, standfirst, and what a reader must know before the first line. */
export function StoryHead({ story, dates }: { story: FullStory; dates: DateStyle }) {
  const { section, kind, headline, standfirst, age, article } = story
  const label = kindLabel[kind]
  const [latest] = article.corrections
  return (
    <header className={styles.head}>
      <p className={styles.label}>
        <a href={section.href}>{section.name}</a>
        {label && (
          <>
            <span aria-hidden="true"> · </span>
            {label}
          </>
        )}
      </p>
      <h1>{headline}</h1>
      <p className={styles.standfirst}>{standfirst}</p>
      {article.notice && <p className={styles.notice}>{article.notice}</p>}
      {age >= 1 && (
        <p className={styles.notice}>
          <strong>{`This story is more than ${years(age)} old.`}</strong>
          {`It was last touched on ${formatDay(article.updated ?? article.published, dates)}; the world may have moved on.`}
        </p>
      )}
      {latest && (
        <p className={styles.notice}>
          {`This story was corrected on ${formatDay(latest.date, dates)}. `}
          <a href="#corrections">See what changed</a>
        </p>
      )}
    </header>
  )
}

function years(count: number): string {
  return count === 1 ? 'a year' : `${count} years`
}
