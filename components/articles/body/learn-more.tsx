import type { ReactNode } from 'react'
import type { Story } from '@/lib/articles/story'
import { labels } from '@/lib/content/body/labels'
import styles from './learn-more.module.css'

/** A card that leads on to another story, with its standfirst unless the author says why to read it. */
export function LearnMoreCard({ story, children }: { story: Story; children?: ReactNode }) {
  return (
    <aside className={styles.card} aria-label={`${labels.LearnMore}: ${story.headline}`}>
      <p className={styles.label}>{labels.LearnMore}</p>
      <p className={styles.headline}>
        <a href={story.href}>{story.headline}</a>
      </p>
      {children ?? <p>{story.standfirst}</p>}
    </aside>
  )
}
