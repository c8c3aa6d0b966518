import { Day } from '@/components/site/day'
import { noteHeadings } from '@/lib/articles/note-headings'
import type { Article } from '@/lib/content/schema/article'
import type { DateStyle } from '@/lib/dates'
import styles from './note-block.module.css'

/** What was wrong, on the page where it was wrong. */
export function Corrections({
  corrections,
  dates,
}: {
  corrections: Article['corrections']
  dates: DateStyle
}) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.block} aria-labelledby="corrections">
      <h2 id="corrections">{noteHeadings.corrections(corrections.length)}</h2>
      <ul>
        {corrections.map(({ date, text }) => (
          <li key={`${date.toISOString()} ${text}`}>
            <strong>
              <Day date={date} style={dates} />
            </strong>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
