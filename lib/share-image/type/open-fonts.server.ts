import 'server-only'
import { Blob, Font, Face as FontFace, Variation } from 'harfbuzzjs'
import { LRUCache } from 'lru-cache'
import { readSlice, type Slice } from './font-files.server'
import type { Family } from './font-list'
import type { Face } from './set-text'

/** A slice ready to shape with, at the weight of each face. */
export type OpenFont = {
  fonts: Record<Face, Font>
  family: Family
  unitsPerEm: number
  bytes: number
}

/**
 * A slice opened, from memory when it was used of late. Sixteen megabytes are held on to.
 *
 * HarfBuzz frees a font when JavaScript collects the object that stands for it, and offers no other way. So a
 * font that is let go may live on for a while; it is found again through its weak reference, and never opened a
 * second time. At worst every slice is open once, which is 57 MB.
 */
export async function openFont(slice: Slice): Promise<OpenFont> {
  const { file } = slice
  const open = held.get(file) ?? letGo.get(file)?.deref()
  if (open) {
    held.set(file, open)
    return open
  }
  const underWay = opening.get(file) ?? readAndOpen(slice).finally(() => opening.delete(file))
  opening.set(file, underWay)
  return underWay
}

const held = new LRUCache<string, OpenFont>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ bytes }) => bytes,
  dispose: (open, file) => letGo.set(file, new WeakRef(open)),
})
const letGo = new Map<string, WeakRef<OpenFont>>()
const opening = new Map<string, Promise<OpenFont>>()

async function readAndOpen(slice: Slice): Promise<OpenFont> {
  const { family } = slice
  const data = await readSlice(slice)
  const face = new FontFace(new Blob(data))
  const open = {
    // Newsreader's display cut is drawn for 72 points and more; labels take its reading sizes.
    fonts: {
      headline: atAxes(face, 620 + family.heavier, 72),
      label: atAxes(face, 540 + family.heavier, 24),
    },
    family,
    unitsPerEm: face.upem,
    bytes: data.byteLength,
  }
  held.set(slice.file, open)
  return open
}

/** A font without an axis passes over it, and one that does not go so far takes its last value. */
function atAxes(face: FontFace, weight: number, opticalSize: number): Font {
  const font = new Font(face)
  font.setVariations([new Variation('wght', weight), new Variation('opsz', opticalSize)])
  return font
}
