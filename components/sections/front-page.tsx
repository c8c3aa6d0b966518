import { StoryCard } from '@/components/articles/story-card'
import type { Front } from '@/lib/articles/front'
import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import { routes } from '@/lib/routes'
import styles from './front-page.module.css'
import { SectionStrip } from './section-strip'

/** The front page: what the editor leads with, what is newest, and a strip a section. */
export function FrontPage({ front, dates }: { front: Front; dates: DateStyle }) {
  const { lead, also, latest, strips } = front
  if (!lead) return <EmptyNewsroom />
  const [beside, below] = [also.slice(0, 2), also.slice(2)]
  return (
    <main id="content" className={styles.front}>
      <div className={styles.top}>
        <div className={styles.lead}>
          <StoryCard story={lead} form="lead" dates={dates} level={2} showSection />
        </div>
        <Company stories={beside} className={styles.beside} picture dates={dates} />
        <Company stories={below} className={styles.below} dates={dates} />
        <section className={styles.latest} aria-labelledby="latest">
          <h2 id="latest">Latest</h2>
          <ol>
            {latest.map((story) => (
              <li key={story.address}>
                <StoryCard story={story} form="headline" dates={dates} showSection />
              </li>
            ))}
          </ol>
        </section>
      </div>
      {strips.map(({ section, stories }) => (
        <SectionStrip
          key={section.id}
          title={section.name}
          href={routes.section(section.id)}
          description={section.description}
          stories={stories}
          dates={dates}
        />
      ))}
    </main>
  )
}

/** Stories next to the lead; only the first of them may have a picture, or the lead would have a rival. */
function Company({
  stories,
  className,
  picture = false,
  dates,
}: {
  stories: Story[]
  className?: string
  picture?: boolean
  dates: DateStyle
}) {
  if (stories.length === 0) return null
  return (
    <div className={className}>
      {stories.map((story, index) => (
        <StoryCard
          key={story.address}
          story={story}
          form={picture && index === 0 ? 'picture' : 'text'}
          dates={dates}
          level={2}
          showSection
        />
      ))}
    </div>
  )
}

function EmptyNewsroom() {
  return (
    <main id="content" className={styles.empty}>
      <h2>Nothing is published yet</h2>
      <p>
        The first story goes into <code>content/articles</code>, in a folder named for its section.
      </p>
    </main>
  )
}
