import 'server-only'
import { type Card, correctedLabel } from './card'
import { type CardLayout, cardMeasures, headlineHeight, textWidth } from './card-look'
import type { SetText } from './type/set-text'
import { setText } from './type/set-text.server'

/** The words of a card, set in type. What has a letter that no font has is left out. */
export type CardWords = {
  layout: CardLayout
  overline?: SetText
  labels: SetLabel[]
  headline?: SetText
  byline?: SetText
  year?: SetText
  publication?: SetText
}

export type SetLabel = { text: SetText; isCorrection: boolean }

/**
 * Sets the words of a card: first the small ones, since the headline takes the room that is left. Where a long
 * word leaves the headline small or cut, it gets the whole width if that says more.
 */
export async function setCardWords(card: Card): Promise<CardWords> {
  const beside = await setWords(card, 'beside')
  if (!beside.headline) return { ...beside, layout: 'poster' }
  if (beside.headline.size >= smallestHeadline && !beside.headline.truncated) return beside
  const below = await setWords(card, 'below')
  return below.headline && saysMore(below.headline, beside.headline) ? below : beside
}

function saysMore(one: SetText, other: SetText): boolean {
  if (!one.truncated && !other.truncated) return one.size > other.size
  return lengthOf(one) > lengthOf(other)
}

/** How much of a headline is there, whatever its size. */
function lengthOf({ lines, size }: SetText): number {
  return lines.reduce((sum, { width }) => sum + width, 0) / size
}

async function setWords(card: Card, layout: CardLayout): Promise<CardWords> {
  const { language, publication, year } = card
  const [labels, byline, yearSet, publicationSet] = await Promise.all([
    Promise.all(card.labels.map((label) => setLabel(label, language))),
    setByline(card, layout),
    year ? setYear(year, language) : undefined,
    setPublication(publication, language),
  ])
  const words = {
    layout,
    labels: labels.flat(),
    overline: await setOverline(card, textWidth(layout) - widthOfLabels(labels.flat())),
    byline,
    year: yearSet,
    publication: publicationSet,
  }
  const around = { overline: overlineHeightOf(words), byline: byline?.height ?? 0 }
  return { ...words, headline: await setHeadline(card, layout, headlineHeight(layout, around)) }
}

/** How high the row of overline and labels is; 0 when there is none of them. */
export function overlineHeightOf({ overline, labels }: Pick<CardWords, 'overline' | 'labels'>) {
  return overline || labels.length > 0 ? cardMeasures.overlineHeight : 0
}

/** Space around the words of a label, and between it and its neighbour. */
export const labelSpace = { inside: 16, between: 14 }

async function setLabel(label: string, language: string): Promise<SetLabel[]> {
  const room = { maxWidth: 240, ...oneLine, sizes: [29, 25] }
  const text = await setText(label, { face: 'label', language, ...room })
  return text ? [{ text, isCorrection: label === correctedLabel }] : []
}

/** Names alone, with commas and an "and" of the language: they need no "by" to be understood. */
function setByline({ authors, language }: Card, layout: CardLayout) {
  if (authors.length === 0) return undefined
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(authors)
  const maxLines = layout === 'beside' ? 2 : 1
  const room = { maxWidth: textWidth(layout), maxHeight: 96, maxLines, sizes: [36, 32, 29] }
  return setText(names, { face: 'label', language, ...room })
}

function setYear(year: number, language: string) {
  const room = { maxWidth: cardMeasures.coverWidth - 40, maxHeight: cardMeasures.yearHeight }
  return setText(String(year), { face: 'headline', language, ...room, maxLines: 1, sizes: [124] })
}

function setPublication(publication: string, language: string) {
  const room = { maxWidth: textWidth('beside') - 66, ...oneLine, sizes: [37, 33, 29] }
  return setText(publication, { face: 'headline', language, ...room })
}

/** The front page has its name at the foot already. */
function setOverline({ overline, publication, language }: Card, maxWidth: number) {
  if (overline === publication) return undefined
  const room = { maxWidth, ...oneLine, sizes: [38, 34, 30] }
  return setText(overline, { face: 'label', language, ...room })
}

function setHeadline({ headline, language }: Card, layout: CardLayout, maxHeight: number) {
  return setText(headline, {
    face: 'headline',
    language,
    maxWidth: textWidth(layout),
    maxHeight,
    sizes: layout === 'beside' ? sizes : [...sizes, 40, 37, 34],
    maxLines: 5,
    minLines: layout === 'beside' && headline.length >= 14 ? 2 : 1,
  })
}

/** At 300 pixels wide, as a card is in a list, its letters are eleven pixels high. */
const smallestHeadline = 44

const sizes = [118, 108, 100, 94, 88, 82, 77, 72, 68, 64, 60, 56, 53, 50, 47, smallestHeadline]

const oneLine = { maxHeight: 60, maxLines: 1 }

function widthOfLabels(labels: readonly SetLabel[]): number {
  const { inside, between } = labelSpace
  return labels.reduce((sum, { text }) => sum + text.width + 2 * inside + between, 0)
}
