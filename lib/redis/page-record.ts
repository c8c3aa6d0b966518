import { deserialize, serialize } from 'node:v8'
import type { StoredPage } from '../pages/stored-page.ts'

type Packed = Omit<StoredPage, 'answer'>

/** A page as bytes; what it shows is compressed already. The form is Node's own, and is read only by the same build. */
export function packPage(page: StoredPage, position: string): Buffer {
  const { answer: _, ...packed } = page
  return serialize({ page: packed, position })
}

export function unpackPage(bytes: Buffer): { page: Packed; position: string } {
  return deserialize(bytes) // written by packPage of this very build
}
