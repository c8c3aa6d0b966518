import { Fragment } from 'react'
import { Day } from '@/components/site/day'
import { joint } from '@/lib/articles/joint'
import type { DateStyle } from '@/lib/dates'
import type { ListedVersion } from '@/lib/publishing/history/shown'
import { changeInWords, historyWords as words } from '@/lib/publishing/history/words'
import { routes } from '@/lib/routes'
import styles from './version-facts.module.css'

/** Who made a version, what they wrote beside it, what it changed, and the corrections that came with it. */
export function VersionFacts({
  version: { authors, message, change, movedFrom },
  dates,
}: {
  version: ListedVersion
  dates: DateStyle
}) {
  const changed = change && changeInWords(change)
  return (
    <>
      {(authors.length > 0 || message) && (
        <p className={styles.note}>
          {authors.map((name, place) => (
            <Fragment key={name}>
              {place === 0 ? 'By ' : joint(place, authors.length)}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          {authors.length > 0 && message && ': '}
          {message && (
            <q>
              <bdi>{message}</bdi>
            </q>
          )}
        </p>
      )}
      {changed && <p className={styles.changed}>{changed}</p>}
      {change?.declared && change.weight === 'minor' && (
        <p className={styles.changed}>{words.declaredMinor}</p>
      )}
      {movedFrom && (
        <p className={styles.changed}>{`It was at ${routes.article(movedFrom)} before.`}</p>
      )}
      {change?.corrections.map(({ date, text }) => (
        <p key={`${date.toISOString()} ${text}`} className={styles.correction}>
          <strong>
            <Day date={date} style={dates} />
          </strong>{' '}
          {text}
        </p>
      ))}
    </>
  )
}
