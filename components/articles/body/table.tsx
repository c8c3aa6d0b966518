import type { ComponentProps } from 'react'
import styles from './table.module.css'

/** A table that scrolls in its own frame when the screen is narrower than it. */
export function ScrollingTable(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className={styles.frame} data-scroll="" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  )
}
