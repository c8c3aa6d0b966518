import { routes } from '@/lib/routes'
import styles from './nameplate.module.css'

/** The name of the paper: large and the heading of the front page, small and a way home elsewhere. */
export function Nameplate({
  name,
  tagline,
  size,
}: {
  name: string
  tagline: string
  size: 'large' | 'small'
}) {
  if (size === 'small') {
    return (
      <p className={styles.small}>
        <a href={routes.front()}>{name}</a>
      </p>
    )
  }
  return (
    <div className={styles.large}>
      <h1>{name}</h1>
      <p>{tagline}</p>
    </div>
  )
}
