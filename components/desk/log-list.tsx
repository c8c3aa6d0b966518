import { type DateStyle, formatMoment } from '@/lib/dates'
import type { LogEntry } from '@/lib/moderation/log.server'
import { reasonWords } from '@/lib/moderation/reasons'
import { kindNames } from '@/lib/moderation/words'
import { routes } from '@/lib/routes'
import styles from './log.module.css'

/** Who decided what, when and why. */
export function LogList({ entries, dates }: { entries: readonly LogEntry[]; dates: DateStyle }) {
  if (entries.length === 0) return <p>Nothing has been decided yet.</p>
  return (
    <ol className={styles.log}>
      {entries.map((entry) => (
        <li key={entry.id} id={`decision-${entry.id}`}>
          <p className={styles.when}>
            {entry.id} ·{' '}
            <time dateTime={entry.at.toISOString()}>{formatMoment(entry.at, dates)}</time>
          </p>
          <p>
            <b>{whoDecided(entry)}</b> {kindNames[entry.kind]}
            {entry.comment !== null && (
              <>
                {' '}
                · <a href={routes.deskComment(entry.comment)}>comment {entry.comment}</a>
              </>
            )}
            {entry.subjectName !== null &&
              ` ${entry.kind === 'role' ? 'of' : 'by'} ${entry.subjectName}`}
            {entry.before && entry.before !== entry.after && ` (${entry.before} → ${entry.after})`}
            {entry.until && ` until ${formatMoment(entry.until, dates)}`}
            {entry.undoes !== null && (
              <>
                {' '}
                · <a href={`#decision-${entry.undoes}`}>decision {entry.undoes}</a>
              </>
            )}
          </p>
          {entry.reason && <p>{reasonWords[entry.reason]}</p>}
          {entry.words && <p className={styles.words}>{entry.words}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Roles are given on the machine, by nobody who would have to be signed in. */
function whoDecided({ kind, personName }: LogEntry): string {
  return personName ?? (kind === 'role' ? 'Whoever runs this server' : 'Somebody who has left')
}
