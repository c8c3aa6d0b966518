import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { emojiNames, emojiParts } from './emoji-names'
import { packageFolder } from './package-files.server'

/**
 * The pictures of one emoji, as the text of SVG files: one, or those of its parts when the sequence has none.
 * None when Twemoji draws no part of it.
 */
export async function readEmoji(sequence: string): Promise<string[]> {
  const kept = pictures.get(sequence)
  if (kept) return kept
  const found = await readPictures(sequence)
  pictures.set(sequence, found)
  return found
}

const pictures = new LRUCache<string, string[]>({
  maxSize: 512 * 1024,
  sizeCalculation: (svgs, sequence) => sequence.length + svgs.join('').length,
})

async function readPictures(sequence: string): Promise<string[]> {
  for (const name of emojiNames(sequence)) {
    const svg = await readPicture(name)
    if (svg) return [svg]
  }
  const parts = await Promise.all(emojiParts(sequence).map(readPictures))
  return parts.flat()
}

async function readPicture(name: string): Promise<string | undefined> {
  const file = path.join(packageFolder('@twemoji/svg'), `${name}.svg`)
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENAMETOOLONG') return undefined
    throw error
  })
}
