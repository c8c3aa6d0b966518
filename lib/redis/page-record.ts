import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import type { StoredPage } from '../pages/stored-page.ts'

type Packed = Omit<StoredPage, 'answer'>

/**
 * A page as bytes, compressed: as text it would be three times as long. The form is Node's own, which knows maps
 * and buffers, and is read only by the same build.
 */
export async function packPage(page: StoredPage, position: string): Promise<Buffer> {
  const { answer: _, ...packed } = page
  return zip(serialize({ page: packed, position }))
}

export async function unpackPage(bytes: Buffer): Promise<{ page: Packed; position: string }> {
  return deserialize(await unzip(bytes)) // written by packPage of this very build
}

export async function packText(text: string): Promise<Buffer> {
  return zip(text)
}

export async function unpackText(bytes: Buffer): Promise<string> {
  return (await unzip(bytes)).toString()
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)
