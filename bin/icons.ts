import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

/**
 * Draws the pictures of the publication's sign that some machines want instead of `public/icon.svg`. Run by
 * `npm run icons` when the sign changes; the results are committed.
 *
 * Home screens cut the sign to a shape of their own, so there it fills its square: no round corners. The
 * letter lies within the middle four fifths, which no cut touches (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const sign = readFileSync('public/icon.svg', 'utf8')
const square = sign.replace(' rx="5"', '')
if (square === sign)
  throw new Error('public/icon.svg has no round corners that could be taken away.')

mkdirSync('public/icons', { recursive: true })
writeFileSync('public/icons/192.png', await draw(sign, 192))
writeFileSync('public/icons/512.png', await draw(sign, 512))
writeFileSync('public/icons/maskable-512.png', await draw(square, 512))
writeFileSync('public/icons/apple-180.png', await draw(square, 180))
writeFileSync('public/favicon.ico', asIco(await draw(sign, 32), 32))

/** @param size pixels of a side */
async function draw(svg: string, size: number): Promise<Buffer> {
  const density = (72 * size) / 32 // the drawing is 32 units wide, which are pixels at 72 dots per inch
  return sharp(Buffer.from(svg), { density }).resize(size).png({ palette: true }).toBuffer()
}

/** An icon file of one picture, for whoever asks for /favicon.ico without having read the page. */
function asIco(png: Buffer, size: number): Buffer {
  const directory = Buffer.alloc(6)
  directory.writeUInt16LE(1, 2) // an icon, not a cursor
  directory.writeUInt16LE(1, 4) // pictures
  const entry = Buffer.alloc(16)
  entry.writeUInt8(size, 0)
  entry.writeUInt8(size, 1)
  entry.writeUInt16LE(1, 4) // colour planes
  entry.writeUInt16LE(32, 6) // bits a pixel
  entry.writeUInt32LE(png.length, 8)
  entry.writeUInt32LE(directory.length + entry.length, 12)
  return Buffer.concat([directory, entry, png])
}
