import type { ReactNode } from 'react'
import { StoryCard } from '@/components/articles/story-card'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { Paged } from '@/lib/articles/paging'
import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import type { Trail } from '@/lib/discovery/trail'
import { Pager } from './pager'
import styles from './story-list.module.css'

/** A front of stories under one heading: a section, an author, a tag. */
export function StoryList({
  trail,
  intro,
  stories,
  dates,
  hrefOf,
  showSection = false,
  empty,
}: {
  /** Its last step is the heading of the list. */
  trail: Trail
  intro?: ReactNode
  stories: Paged<Story>
  dates: DateStyle
  /** The address of page `n` of this list. */
  hrefOf: (page: number) => string
  showSection?: boolean
  empty: string
}) {
  return (
    <main id="content" className={styles.list}>
      <Breadcrumb trail={trail} />
      <header className={styles.header}>
        <h1>{trail.here}</h1>
        {stories.page === 1 ? (
          intro
        ) : (
          <p>
            Page {stories.page} of {stories.pages}
          </p>
        )}
      </header>
      {stories.items.length === 0 && <p className={styles.empty}>{empty}</p>}
      <ul className={styles.stories} data-first={stories.page === 1 || undefined}>
        {stories.items.map((story, index) => (
          <li key={story.address}>
            <StoryCard
              story={story}
              form={index === 0 && stories.page === 1 ? 'lead' : 'picture'}
              dates={dates}
              level={2}
              showSection={showSection}
            />
          </li>
        ))}
      </ul>
      <Pager page={stories.page} pages={stories.pages} hrefOf={hrefOf} />
    </main>
  )
}
