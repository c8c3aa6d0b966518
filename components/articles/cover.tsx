import { coverPlate } from '@/lib/articles/cover'
import type { CoverMark } from '@/lib/articles/plates/plate'
import styles from './cover.module.css'

/** Plate units. One composition, cut for a card, a wide card, a square and the head of a story. */
const plates = {
  '3x2': [720, 480],
  '16x9': [720, 405],
  '1x1': [480, 480],
  '21x8': [720, 274],
} as const

export type CoverRatio = keyof typeof plates

/**
 * The cover of a story without a picture, drawn from its headline. Decoration: nothing in it is read out.
 * It fills the width it is given; a box with another ratio may set its height, and the sides are cut off.
 */
export function Cover({
  headline,
  section,
  ratio = '3x2',
}: {
  headline: string
  /** A section's id. */
  section: string
  ratio?: CoverRatio
}) {
  const [width, height] = plates[ratio]
  const { motif, marks } = coverPlate({ headline, section, width, height })
  return (
    <svg
      className={styles.cover}
      data-motif={motif}
      data-ratio={ratio}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers of ours; a headline only chooses them
      dangerouslySetInnerHTML={{ __html: marks.map(pathOf).join('') }}
    />
  )
}

/**
 * One attribute says role and cut: twenty covers on a front page pay for every byte. Text and not elements, of which each
 * would cost as much as a paragraph: docs/decisions/0027-bodies-as-text.md.
 */
function pathOf(mark: CoverMark): string {
  const stroke =
    mark.cut === 'band' || mark.cut === 'beads'
      ? ` stroke-width="${mark.width}" stroke-dasharray="${mark.dash}"`
      : ''
  return `<path data-cut="${mark.role} ${mark.cut}" d="${mark.path}"${stroke}/>`
}
