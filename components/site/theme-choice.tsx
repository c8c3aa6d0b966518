import styles from './theme-choice.module.css'

const themes = [
  { id: 'auto', name: 'Auto' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
]

/**
 * Light, dark, or as the system has it. It acts at once and without the runtime: `theme-script.tsx` sets the
 * pressed button and hears the click, so what the server drew may differ from what hydration finds.
 */
export function ThemeChoice() {
  return (
    <fieldset className={styles.choice} data-theme-choice="">
      <legend>Appearance</legend>
      {themes.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          value={id}
          aria-pressed={id === 'auto'}
          suppressHydrationWarning
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
