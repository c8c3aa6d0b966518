import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import styles from './related.module.css'
import { StoryCard } from './story-card'

/** Where to read on. Nothing at all when nothing is near. */
export function Related({ stories, dates }: { stories: Story[]; dates: DateStyle }) {
  if (stories.length === 0) return null
  return (
    <section className={styles.related} aria-labelledby="related">
      <h2 id="related">You may also like</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.address}>
            <StoryCard story={story} form="picture" dates={dates} showSection />
          </li>
        ))}
      </ul>
    </section>
  )
}
