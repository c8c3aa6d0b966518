import type { PostState } from '@/lib/comments/form-state'
import styles from './form.module.css'

/** The words that would hold a comment, shown to its writer before it is sent. */
export function AskedWords({ state }: { state: Extract<PostState, { state: 'asked' }> }) {
  const { spans, words } = state
  const found = [...new Set(spans.map(({ text }) => text))]
  return (
    <div role="alert" className={styles.asked}>
      <p>{words}</p>
      {found.length > 0 && (
        <ul>
          {found.map((text) => (
            <li key={text}>
              <mark>{text}</mark>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
