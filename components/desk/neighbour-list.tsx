import { type DateStyle, formatMoment } from '@/lib/dates'
import type { Neighbour } from '@/lib/moderation/around.server'
import { stateNames } from '@/lib/moderation/words'
import { routes } from '@/lib/routes'
import styles from './neighbours.module.css'

/** Comments to be read before another one is decided about. */
export function NeighbourList({
  title,
  items,
  dates,
  withStory = false,
}: {
  title: string
  items: readonly Neighbour[]
  dates: DateStyle
  /** They lie below several stories. */
  withStory?: boolean
}) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles.list}>
        {items.map(({ id, name, text, state, createdAt, headline }) => (
          <li key={id}>
            <p className={styles.head}>
              <a href={routes.deskComment(id)}>
                <bdi>{name || 'Deleted'}</bdi>,{' '}
                <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, dates)}</time>
              </a>{' '}
              <span>{stateNames[state]}</span>
              {withStory && headline && <span>{headline}</span>}
            </p>
            <p className={styles.text} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
