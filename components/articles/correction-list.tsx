import { Day } from '@/components/site/day'
import type { Correction } from '@/lib/articles/read.server'
import type { DateStyle } from '@/lib/dates'
import styles from './correction-list.module.css'

/** Every correction of the paper, newest first, each with its story. */
export function CorrectionList({
  corrections,
  dates,
}: {
  corrections: Correction[]
  dates: DateStyle
}) {
  if (corrections.length === 0) return <p>No story has needed a correction yet.</p>
  return (
    <ol className={styles.list}>
      {corrections.map(({ date, text, story }) => (
        <li key={`${story.address} ${date.toISOString()} ${text}`}>
          <p className={styles.date}>
            <Day date={date} style={dates} />
          </p>
          <h2>
            <a href={`${story.href}#corrections`}>{story.headline}</a>
          </h2>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}
