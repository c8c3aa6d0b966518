import type { Piece } from '@/lib/publishing/history/word-diff'
import { historyWords as words } from '@/lib/publishing/history/words'
import styles from './pieces.module.css'

/**
 * A text with what came in and what went out. It is told by lines as well as by colour, and said aloud: screen
 * readers pass over `ins` and `del` as if they were not there.
 */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, place) => {
    // Pieces have no names of their own; a page that is drawn once needs none.
    const key = `${place} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} className={styles[kind]}>
        <span className={styles.aloud}>{`[${kind === 'added' ? words.came : words.went}`}</span>
        {text}
        <span className={styles.aloud}>]</span>
      </Mark>
    )
  })
}

/** How to read the marks. */
export function PiecesKey() {
  return (
    <p className={styles.key}>
      <Pieces pieces={[{ kind: 'added', text: 'Underlined' }]} /> words came in with this version,{' '}
      <Pieces pieces={[{ kind: 'removed', text: 'struck' }]} /> words went out.
    </p>
  )
}
