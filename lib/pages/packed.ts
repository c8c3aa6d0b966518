import { deserialize, serialize } from 'node:v8'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { PageValue } from './stored-page.ts'

/**
 * What the framework gave us to keep, as a few bytes. As it comes a page takes fifteen times as much: its text lies in
 * memory with two bytes a character, and the data for the router says all of it again, three times. Packing takes a
 * fifth of a millisecond, and so does unpacking, which plain reads do not need (see lib/serving). The form is that of
 * Node, which knows maps and buffers, and is read only by the same build.
 */
export function packValue(value: PageValue): Buffer {
  const html = 'html' in value ? { html: Buffer.from(value.html) } : {} // half as long, soon compressed
  return packBytes(serialize({ ...value, ...html }))
}

export function unpackValue(packed: Buffer): PageValue {
  const value = deserialize(unpackBytes(packed)) // written by packValue of this very build
  return 'html' in value ? { ...value, html: value.html.toString() } : value
}

/** A copy in memory of its own: what zlib gives, and small buffers, hold on to a block of 64 KB. */
export function packBytes(bytes: Uint8Array): Buffer {
  const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  const own = Buffer.allocUnsafeSlow(packed.byteLength)
  own.set(packed)
  return own
}

export function unpackBytes(packed: Uint8Array): Buffer {
  return zstdDecompressSync(packed)
}
