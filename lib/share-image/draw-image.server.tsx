import 'server-only'
import sharp from 'sharp'
import type { ImageShape } from '@/lib/routes'
import { imageSizes } from './address'
import type { Card } from './card'
import { CardDrawing } from './card-drawing'
import { type Box, layOutCard } from './card-layout'
import { setCardWords } from './card-words.server'
import { drawCover } from './cover-drawing'
import type { DrawnImage } from './kept-images.server'
import { type Photograph, type Pixels, readPhotograph } from './photograph.server'
import { photographToPng, withinBudget } from './png-budget.server'
import { rasterise } from './raster.server'

/**
 * Draws a card in a shape: as a card with its words, in the other shapes the photograph or cover alone, since
 * whoever asks for those prints the headline beside it. At most 300 KB. Nothing is asked of any network.
 */
export async function drawImage(card: Card, shape: ImageShape): Promise<DrawnImage> {
  return shape === 'card' ? drawCard(card) : drawPicture(card, imageSizes[shape])
}

async function drawCard(card: Card): Promise<DrawnImage> {
  const { picture, pieces } = layOutCard(await setCardWords(card))
  const photograph = await photographOf(card, picture)
  const cover = isPixels(photograph) ? undefined : picture
  const png = await rasterise(
    <CardDrawing card={card} pieces={pieces} cover={cover} />,
    imageSizes.card,
  )
  const isLasting = photograph !== 'gone'
  if (!isPixels(photograph)) return { png: await withinBudget(png), isLasting }
  return { png: await photographToPng(photograph, (cut) => layUnder(cut, png, picture)), isLasting }
}

async function drawPicture(
  card: Card,
  size: { width: number; height: number },
): Promise<DrawnImage> {
  const photograph = await photographOf(card, size)
  if (isPixels(photograph)) return { png: await photographToPng(photograph), isLasting: true }
  const box = { left: 0, top: 0, ...size }
  const cover = drawCover({ headline: card.headline, section: card.cover, box })
  const png = await rasterise(
    <div style={{ display: 'flex', ...size }}>
      <svg aria-hidden="true" {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
        {cover}
      </svg>
    </div>,
    size,
  )
  return { png: await withinBudget(png), isLasting: photograph !== 'gone' }
}

async function photographOf({ picture }: Card, size: { width: number; height: number }) {
  return picture && readPhotograph(picture, size)
}

function isPixels(photograph: Photograph | undefined): photograph is Pixels {
  return typeof photograph === 'object'
}

/** Lays the photograph under the card, which has a hole there. */
async function layUnder(
  { data, width, height }: Pixels,
  png: Uint8Array,
  at: Box,
): Promise<Pixels> {
  const input = { input: data, raw: { width, height, channels: 3 as const } }
  const whole = await sharp(png)
    .composite([{ ...input, left: at.left, top: at.top, blend: 'dest-over' }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: whole.data, width: whole.info.width, height: whole.info.height }
}
