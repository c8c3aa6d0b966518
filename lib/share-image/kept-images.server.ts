import 'server-only'
import { LRUCache } from 'lru-cache'
import { keepForAMoment, type Representation } from '@/lib/answer'
import { openShelf } from './image-shelf.server'
import { inTurns } from './turns'

/** A picture as it is answered with. */
export type KeptImage = Representation & { body: Uint8Array<ArrayBuffer> }

/** A picture that has just been drawn. */
export type DrawnImage = {
  png: Uint8Array<ArrayBuffer>
  /** Whether it would be drawn the same again. Not while a photograph cannot be read. */
  isLasting: boolean
}

export type KeptImages = {
  /**
   * The picture of this key, from memory, from disk, or drawn: once, however many ask at the same time.
   * The key, of small letters, digits and hyphens, stands for all that is drawn.
   */
  read: (key: string, draw: () => Promise<DrawnImage>) => Promise<KeptImage>
}

/** Keeps pictures in memory and in a folder, each up to so many bytes, and draws `atOnce` at the same time. */
export function keepImages({
  folder,
  memoryBytes,
  diskBytes,
  atOnce,
}: {
  folder: string
  memoryBytes: number
  diskBytes: number
  atOnce: number
}): KeptImages {
  const memory = new LRUCache<string, KeptImage>({
    maxSize: memoryBytes,
    sizeCalculation: ({ body }) => body.length + overhead,
  })
  const shelf = openShelf(folder, diskBytes)
  const underWay = new Map<string, Promise<KeptImage>>()
  const inTurn = inTurns(atOnce)

  return {
    async read(key, draw) {
      const known = memory.get(key) ?? underWay.get(key)
      if (known) return known
      const finding = find(key, draw).finally(() => underWay.delete(key))
      underWay.set(key, finding)
      return finding
    },
  }

  async function find(key: string, draw: () => Promise<DrawnImage>): Promise<KeptImage> {
    const stored = await shelf.take(key)
    if (stored) return remember(key, stored)
    const { png, isLasting } = await inTurn(draw)
    if (!isLasting) return { body: png, contentType, cacheControl: keepForAMoment }
    const image = remember(key, png)
    await shelf.put(key, png)
    return image
  }

  function remember(key: string, png: Uint8Array<ArrayBuffer>): KeptImage {
    const image = { body: png, contentType, cacheControl: forGood }
    memory.set(key, image)
    return image
  }
}

const contentType = 'image/png'

/** The address has the version in it: another picture would have another address. */
const forGood = 'public, max-age=31536000, immutable'

/** Of an entry, beside the picture itself: key, tag, links of the list. In bytes, roughly. */
const overhead = 500
