import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import sharp, { type OverlayOptions } from 'sharp'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { env } from '@/lib/env.server'
import type { ImageShape } from '@/lib/routes'
import { imageSizes } from '@/lib/share-image/address'
import { type Card, correctedLabel, findCard } from '@/lib/share-image/card'
import { drawImage } from '@/lib/share-image/draw-image.server'
import { leave } from './leave.ts'
import { hardHeadlines } from './share-image-headlines.ts'

/**
 * Draws a hundred hard headlines and every page of the newsroom as share images, each by itself and all on
 * contact sheets at the size of a thumbnail, to be looked at.
 *
 *     npm run share-images [-- folder] [--shape 16x9] [--shape 1x1]
 */

/** As wide as networks show a card in a list. */
const thumbnailWidth = 300
const columns = 5
const gap = 12

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shape: { type: 'string', multiple: true, default: ['card'] } },
})
const folder = positionals[0] ?? 'share-images'
const { catalog } = await readNewsroom(env.CONTENT_DIR)
const now = new Date()
setCurrentCatalog(catalog)

await mkdir(folder, { recursive: true })
for (const shape of values.shape.filter(isShape)) {
  await drawSheet(`headlines-${shape}`, hardCards(), shape)
  await drawSheet(`newsroom-${shape}`, newsroomCards(), shape)
}

/** The publication on the cards of headlines. Bylines, labels and years take turns. */
function hardCards(): Card[] {
  const sections = [...catalog.sections.values()]
  const names = [...catalog.authors.values()].map(({ name }) => name)
  return hardHeadlines
    .flatMap(({ language, headlines }) => headlines.map((headline) => ({ language, headline })))
    .map(({ language, headline }, number) => ({
      of: '/',
      publication: catalog.site.name,
      language,
      overline: sections[number % sections.length]?.name ?? '',
      headline,
      authors: names.slice(0, number % 3),
      labels: [
        ...(number % 4 === 1 ? ['Analysis'] : []),
        ...(number % 9 === 1 ? [correctedLabel] : []),
      ],
      year: number % 5 === 2 ? 2019 : undefined,
      cover: sections[number % sections.length]?.id ?? '',
    }))
}

function newsroomCards(): Card[] {
  const paths = [
    '',
    ...catalog.sections.keys(),
    ...catalog.articles.keys(),
    ...[...catalog.authors.keys()].map((id) => `authors/${id}`),
    ...[...catalog.tags.keys()].map((id) => `tags/${id}`),
    ...[...catalog.pages.keys()].map((slug) => (slug === 'about' ? slug : `about/${slug}`)),
  ]
  return paths.flatMap((page) => findCard(`/${page}`, catalog, now) ?? [])
}

async function drawSheet(name: string, cards: Card[], shape: ImageShape): Promise<void> {
  const { width, height } = imageSizes[shape]
  const thumbnail = {
    width: thumbnailWidth,
    height: Math.round((thumbnailWidth * height) / width),
  }
  const placed: OverlayOptions[] = []
  let largest = 0
  for (const [number, card] of cards.entries()) {
    const { png } = await drawImage(card, shape)
    largest = Math.max(largest, png.length)
    await writeFile(path.join(folder, `${name}-${String(number).padStart(3, '0')}.png`), png)
    placed.push({
      input: await sharp(png).resize(thumbnail).png().toBuffer(),
      left: gap + (number % columns) * (thumbnail.width + gap),
      top: gap + Math.floor(number / columns) * (thumbnail.height + gap),
    })
  }
  const sheet = {
    width: gap + columns * (thumbnail.width + gap),
    height: gap + Math.ceil(cards.length / columns) * (thumbnail.height + gap),
  }
  const file = path.join(folder, `${name}.png`)
  await sharp({ create: { ...sheet, channels: 3, background: '#777777' } })
    .composite(placed)
    .png()
    .toFile(file)
  console.log(`${file}: ${cards.length} pictures, the largest of ${Math.ceil(largest / 1000)} KB`)
}

function isShape(shape: string): shape is ImageShape {
  if (shape in imageSizes) return true
  leave(`No shape is called “${shape}”. The shapes: ${Object.keys(imageSizes).join(', ')}`)
}
