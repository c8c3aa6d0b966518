import type { DrawnPicture } from '@/lib/articles/story'
import styles from './figure.module.css'

/** A picture in the text, with its size known before it arrives. */
export function BodyFigure({ picture }: { picture: DrawnPicture }) {
  const { src, width, height, alt, caption, credit } = picture
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/performance/noImgElement: media are SVG or already small; next/image needs its runtime */}
      <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      <figcaption>
        {caption} <span className={styles.credit}>{credit}</span>
      </figcaption>
    </figure>
  )
}
