import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Catalog, emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { env } from '@/lib/env.server'
import type { ImageShape } from '@/lib/routes'
import { imageSizes } from './address'
import { aCard } from './card.fixture'
import { drawImage } from './draw-image.server'
import { pngBudget } from './png-budget.server'

const contentDir = env.CONTENT_DIR

/** No drawing may ask a network for anything. Satori opens its own WebAssembly, which it has in it, by fetch. */
beforeAll(async () => {
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (address: string | URL | Request) => {
    if (String(address).startsWith('data:')) return fetch(address)
    throw new Error(`A drawing asked the network for ${address}`)
  })
  env.CONTENT_DIR = await mkdtemp(path.join(tmpdir(), 'share-image-'))
  await mkdir(path.join(env.CONTENT_DIR, 'media'))
})

afterAll(async () => {
  vi.unstubAllGlobals()
  await rm(env.CONTENT_DIR, { recursive: true })
  env.CONTENT_DIR = contentDir
})

const shapes: ImageShape[] = ['card', '16x9', '4x3', '1x1']

describe('a card', () => {
  test.each([
    'Tides',
    'A century of soundings shows how the estuary moved, and what the pilots knew before the charts',
    'A headline longer than any desk would let it be. '.repeat(7),
    'Pneumonoultramicroscopicsilicovolcanoconiosisandsomethingmor',
    '</script><script>alert(1)</script>',
    ']]> & <![CDATA[ "quotes" \'and\' `ticks`',
    'A family 👨‍👩‍👧‍👦, a flag 🇳🇴 and a keycap 7️⃣',
    'Turned \u202Eround\u202C and isolated \u2067right\u2069',
    'كيف يقاس مستوى سطح البحر',
    'מי הבעלים של המים',
    'समुद्र का स्तर कैसे मापा जाता है',
    '海面はどう測られるのか',
    '𒀀𒈾 a letter that no font has',
    '\u0000\uFFFF\uD800',
    ' ',
  ])('of “%s” is a picture of 1200 × 630 below 300 KB', async (headline) => {
    const { png, isLasting } = await drawImage(aCard({ headline, labels: ['Analysis'] }), 'card')
    expect(await sizeOf(png)).toEqual({ width: 1200, height: 630 })
    expect(png.length).toBeLessThanOrEqual(pngBudget)
    expect(isLasting).toBe(true)
  })

  test('of the same words is the same, byte for byte', async () => {
    const [one, other] = await Promise.all([drawImage(aCard(), 'card'), drawImage(aCard(), 'card')])
    expect(Buffer.from(one.png).equals(other.png)).toBe(true)
  })

  test.each([
    ['headline', { headline: 'What the tide took' }],
    ['overline', { overline: 'Business' }],
    ['byline', { authors: ['Bo South'] }],
    ['labels', { labels: ['Corrected'] }],
    ['year', { year: 2019 }],
    ['publication', { publication: 'Another Paper' }],
    ['cover', { cover: 'culture' }],
  ])('shows its %s', async (_, but) => {
    const [one, other] = await Promise.all([
      drawImage(aCard(), 'card'),
      drawImage(aCard(but), 'card'),
    ])
    expect(Buffer.from(one.png).equals(other.png)).toBe(false)
  })

  test('of an old story has the year on yellow at its foot', async () => {
    expect(await colourAt((await drawImage(aCard({ year: 2019 }), 'card')).png, 820, 610)).toEqual([
      255, 220, 94,
    ])
  })

  test('of a headline that is read from the right has its cover at the left', async () => {
    const paper = [251, 250, 247]
    const { png } = await drawImage(aCard({ headline: 'البحر يرتفع' }), 'card')
    expect(await colourAt(png, 2, 2)).not.toEqual(paper)
    expect(await colourAt(png, 1197, 2)).toEqual(paper)
  })
})

describe('a photograph', () => {
  test.each(shapes)(
    'of pure noise fits the budget as %s',
    async (shape) => {
      const picture = await aMedium('noise.png', await noise(1600, 1200))
      const { png } = await drawImage(aCard({ picture }), shape)
      expect(await sizeOf(png)).toEqual(imageSizes[shape])
      expect(png.length).toBeLessThanOrEqual(pngBudget)
    },
    30_000,
  )

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('may be a %s', async (format) => {
    const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: '#c00000' } })
    const picture = await aMedium(`plain.${format}`, await plain.toFormat(format).toBuffer())
    const { png } = await drawImage(aCard({ picture }), 'card')
    const [red = 0, green = 255] = await colourAt(png, 1000, 300)
    expect(red).toBeGreaterThan(180)
    expect(green).toBeLessThan(20)
  })

  test('is turned upright as its camera noted', async () => {
    const halves = sharp({
      create: { width: 400, height: 200, channels: 3, background: '#000000' },
    })
    const right = { create: { width: 200, height: 200, channels: 3 as const, background: '#fff' } }
    const sideways = await halves
      .composite([{ input: right, left: 200, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { png } = await drawImage(aCard({ picture: await aMedium('up.jpg', sideways) }), '1x1')
    const [top = 255] = await colourAt(png, 600, 5)
    const [bottom = 0] = await colourAt(png, 600, 1195)
    expect([top < 20, bottom > 235]).toEqual([true, true])
  })

  test.each(shapes)('that is broken gives way to the cover, for good, as %s', async (shape) => {
    const picture = await aMedium('broken.jpg', Buffer.from('This was a photograph once.'))
    const broken = await drawImage(aCard({ picture }), shape)
    const cover = await drawImage(aCard(), shape)
    expect(broken.isLasting).toBe(true)
    expect(Buffer.from(broken.png).equals(cover.png)).toBe(true)
  })

  test('that has gone gives way to the cover until it is back', async () => {
    const picture = await aMedium('gone.jpg', await noise(20, 20))
    await rm(path.join(env.CONTENT_DIR, 'media/gone.jpg'))
    expect((await drawImage(aCard({ picture }), 'card')).isLasting).toBe(false)
  })

  test('is not replaced by another of that name', async () => {
    const picture = await aMedium('sea.png', await noise(20, 20))
    const other = { ...picture, hash: 'of another file' }
    expect((await drawImage(aCard({ picture: other }), 'card')).isLasting).toBe(false)
  })
})

/** Puts a file into content/media and the catalog. */
async function aMedium(name: string, bytes: Buffer) {
  await writeFile(path.join(env.CONTENT_DIR, 'media', name), bytes)
  const measures = { width: 1, height: 1, contentType: 'image/png', bytes: bytes.length }
  const media: Catalog['media'] = new Map([[name, { name, hash: `hash of ${name}`, ...measures }]])
  setCurrentCatalog({ ...emptyCatalog, media })
  return { name, hash: `hash of ${name}`, alt: 'A picture.' }
}

function noise(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3)
  let state = 1
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    data[at] = state >>> 24
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

async function sizeOf(png: Uint8Array): Promise<{ width: number; height: number }> {
  const { info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height }
}

async function colourAt(png: Uint8Array, left: number, top: number): Promise<number[]> {
  const pixel = sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha()
  return [...(await pixel.raw().toBuffer())]
}
