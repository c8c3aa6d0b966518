import type { Passage } from '@/lib/publishing/history/passages'
import styles from './passage.module.css'
import { Pieces } from './pieces'

/** A paragraph of a version. A heading that went out is no longer one of the page. */
export function PassageView({ passage: { kind, change, pieces } }: { passage: Passage }) {
  const marked = <Pieces pieces={pieces} />
  if (kind === 'heading' && change !== 'removed')
    return <h3 className={styles.heading}>{marked}</h3>
  if (kind === 'code') return <pre className={styles.code}>{marked}</pre>
  return <p className={styles[kind]}>{marked}</p>
}
