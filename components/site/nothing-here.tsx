import { StoryCard } from '@/components/articles/story-card'
import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import { routes } from '@/lib/routes'
import styles from './nothing-here.module.css'

/** Why nothing is at an address. */
type Why = 'never' | 'gone'

const words: Record<Why, { heading: string; text: string }> = {
  never: {
    heading: 'There is no page at this address',
    text: 'It may have been mistyped, or the story may never have been published.',
  },
  gone: {
    heading: 'This story is no longer here',
    text: 'It was published at this address, and has been taken away since.',
  },
}

/** For an address where nothing is: the sections and the latest stories instead. */
export function NothingHere({
  why = 'never',
  sections,
  latest,
  dates,
}: {
  why?: Why
  sections: { id: string; name: string }[]
  latest: Story[]
  dates: DateStyle
}) {
  const { heading, text } = words[why]
  return (
    <main id="content" className={styles.page}>
      <header>
        <h1>{heading}</h1>
        <p>{text}</p>
      </header>
      <nav aria-label="All sections">
        <h2>Sections</h2>
        <ul className={styles.sections}>
          {sections.map(({ id, name }) => (
            <li key={id}>
              <a href={routes.section(id)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">Latest stories</h2>
          <ul className={styles.latest}>
            {latest.map((story) => (
              <li key={story.address}>
                <StoryCard story={story} form="headline" dates={dates} showSection />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
