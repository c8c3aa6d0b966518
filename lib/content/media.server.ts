import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env.server'
import type { Medium } from './catalog'
import { currentCatalog } from './current.server'

/**
 * A file of content/media with its measures. Only what the catalog lists is read, so no name that a
 * stranger sends can lead out of the folder. Nothing when it is not listed or has gone.
 */
export async function readMedium(
  name: string,
): Promise<{ medium: Medium; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const medium = currentCatalog().media.get(name)
  if (!medium) return undefined
  try {
    const bytes = await readFile(path.join(env.CONTENT_DIR, 'media', name))
    return { medium, bytes: new Uint8Array(bytes) }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
