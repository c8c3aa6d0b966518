import 'server-only'
import sharp from 'sharp'
import type { Pixels } from './photograph.server'

/** What the strictest network takes: 300 KB, counted in thousands. */
export const pngBudget = 300_000

/**
 * How many pixels of the picture share a colour, in each direction, from fine to coarse. The first suffices for
 * a card. A photograph that alone fills 1200 × 1200 may need the second, which shows it as sharp as one of
 * 600 × 600: blurring it, or taking fewer colours, would save less and show more. The last fits whatever it is.
 */
const grains = [1, 2, 3, 4, 6, 8]

/**
 * A photograph as a PNG within the budget, in 256 colours.
 *
 * @param frame Draws what is around the photograph, which no grain may touch.
 */
export async function photographToPng(
  photograph: Pixels,
  frame: (photograph: Pixels) => Promise<Pixels> = async (pixels) => pixels,
): Promise<Uint8Array<ArrayBuffer>> {
  let png = new Uint8Array()
  for (const grain of grains) {
    png = await encode(await frame(await coarsen(photograph, grain)), grain)
    if (png.length <= pngBudget) break
  }
  return png
}

/** A drawing is small enough as it is; should one ever not be, it is treated like a photograph. */
export async function withinBudget(png: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (png.length <= pngBudget) return png
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return photographToPng({ data, width: info.width, height: info.height })
}

/** Specks of dither would be finer than the grain. */
async function encode(pixels: Pixels, grain: number): Promise<Uint8Array<ArrayBuffer>> {
  const dither = grain === 1 ? 0.5 : 0
  const png = await open(pixels).png({ palette: true, effort: 2, dither }).toBuffer()
  return new Uint8Array(png)
}

async function coarsen(pixels: Pixels, grain: number): Promise<Pixels> {
  if (grain === 1) return pixels
  const { width, height } = pixels
  const small = { width: Math.ceil(width / grain), height: Math.ceil(height / grain) }
  const { data } = await open(pixels)
    .resize({ ...small, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const large = { width: small.width * grain, height: small.height * grain }
  const coarse = await open({ data, ...small })
    .resize({ ...large, fit: 'fill', kernel: 'nearest' })
    .extract({ left: 0, top: 0, width, height })
    .raw()
    .toBuffer()
  return { data: coarse, width, height }
}

function open({ data, width, height }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 3 } })
}
