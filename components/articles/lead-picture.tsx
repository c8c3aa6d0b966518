import type { FullStory } from '@/lib/articles/read.server'
import { Cover } from './cover'
import styles from './lead-picture.module.css'

/** The story's picture with caption and credit, or the cover drawn from its headline. */
export function LeadPicture({ story }: { story: FullStory }) {
  const { picture } = story
  if (!picture) {
    return (
      <div className={styles.cover}>
        <Cover headline={story.headline} section={story.section.id} ratio="21x8" />
      </div>
    )
  }
  const { src, width, height, alt, caption, credit } = picture
  return (
    <figure className={styles.picture}>
      {/* biome-ignore lint/performance/noImgElement: media are SVG or already small; next/image needs its runtime */}
      <img src={src} width={width} height={height} alt={alt} fetchPriority="high" />
      <figcaption>
        {caption} <span className={styles.credit}>{credit}</span>
      </figcaption>
    </figure>
  )
}
