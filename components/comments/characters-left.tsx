import { lengthOf } from '@/lib/comments/clean'
import styles from './form.module.css'
import { formWords as words } from './words'

/** From here on the writer should know. */
const near = 500

/** How much room there is, once that matters; read out in steps, not at every key. */
export function CharactersLeft({ text, limit }: { text: string; limit: number }) {
  if (text.length < limit - near) return null
  const left = limit - lengthOf(text)
  if (left > near) return null
  const told = left >= 0 ? words.left(Math.ceil(left / 100) * 100) : words.over(-left)
  return (
    <>
      <span className={left < 0 ? styles.problem : styles.hint} aria-hidden="true">
        {left < 0 ? words.over(-left) : words.left(left)}
      </span>
      <span role="status" className={styles.unseen}>
        {told}
      </span>
    </>
  )
}
