import styles from './queue.module.css'

const keys = [
  ['j k', 'next, previous'],
  ['a', 'approve, or keep'],
  ['r', 'reject; then the number of the reason'],
  ['s', 'spam'],
  ['f', 'feature'],
  ['u', 'undo'],
  ['x', 'tick, for several at once'],
] as const

/** Which keys there are, and the switch for whoever does not want any. */
export function KeyHelp({ isOn, onSwitch }: { isOn: boolean; onSwitch: () => void }) {
  return (
    <details className={styles.keys}>
      <summary>Keys</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={isOn} onChange={onSwitch} /> Use these keys
      </label>
    </details>
  )
}
