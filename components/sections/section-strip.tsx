import { StoryCard } from '@/components/articles/story-card'
import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import styles from './section-strip.module.css'

/** One section on the front page: a story with its picture, the others beside it. */
export function SectionStrip({
  title,
  href,
  description,
  stories,
  dates,
}: {
  title: string
  href: string
  description: string
  stories: Story[]
  dates: DateStyle
}) {
  return (
    <section className={styles.strip} aria-label={title}>
      <header className={styles.header}>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        <p>{description}</p>
      </header>
      <div className={styles.stories} data-count={stories.length}>
        {stories.map((story, index) => (
          <StoryCard
            key={story.address}
            story={story}
            form={index === 0 ? 'picture' : 'text'}
            dates={dates}
          />
        ))}
      </div>
    </section>
  )
}
