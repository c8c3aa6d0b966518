import { Day } from '@/components/site/day'
import { kindLabel } from '@/lib/articles/kind-label'
import type { Story } from '@/lib/articles/story'
import type { DateStyle } from '@/lib/dates'
import { Cover } from './cover'
import styles from './story-card.module.css'

/** How much of a story a list shows, and how loud. */
export type CardForm = 'lead' | 'picture' | 'text' | 'headline'

/** A story in a list. The headline is the link, and reaches over the whole card for a pointer. */
export function StoryCard({
  story,
  form,
  dates,
  level = 3,
  showSection = false,
}: {
  story: Story
  form: CardForm
  dates: DateStyle
  level?: 2 | 3
  showSection?: boolean
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const label = kindLabel[story.kind]
  return (
    <article className={styles.card} data-form={form}>
      {(form === 'lead' || form === 'picture') && <CardPicture story={story} form={form} />}
      <div className={styles.words}>
        {(showSection || label) && (
          <p className={styles.label}>
            {showSection && <a href={story.section.href}>{story.section.name}</a>}
            {showSection && label && <span aria-hidden="true"> · </span>}
            {label && <span>{label}</span>}
          </p>
        )}
        <Heading className={styles.headline}>
          <a href={story.href}>{story.headline}</a>
        </Heading>
        {form !== 'headline' && <p className={styles.standfirst}>{story.standfirst}</p>}
        <p className={styles.meta}>
          {form !== 'headline' && story.authors.length > 0 && (
            <>
              {story.authors.map(({ name }) => name).join(', ')}
              <span aria-hidden="true"> · </span>
            </>
          )}
          <Day date={story.published} style={dates} />
        </p>
      </div>
    </article>
  )
}

function CardPicture({ story, form }: { story: Story; form: CardForm }) {
  const { image } = story
  const eager = form === 'lead'
  return (
    <div className={styles.picture}>
      {image ? (
        // biome-ignore lint/performance/noImgElement: media are SVG or already small; next/image needs its runtime
        <img
          src={image.src}
          width={image.width}
          height={image.height}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : (
        <Cover headline={story.headline} section={story.section.id} ratio="3x2" />
      )}
    </div>
  )
}
