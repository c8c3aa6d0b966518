import 'server-only'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Pictures on disk, by key. It never fails: what cannot be read is not there, what cannot be written is not kept. */
export type ImageShelf = {
  take: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  put: (key: string, png: Uint8Array) => Promise<void>
}

/** What belongs to the shelf in its folder; whatever else lies there is somebody's and stays. */
const ours = /^[0-9a-z-]+\.png$/
const unfinished = /^\.[0-9a-z-]+\.\d+\.\d+\.tmp$/

/**
 * Opens a folder as a shelf of at most `limit` bytes. It is made when something is first put there; the pictures
 * that nobody has taken for longest go first. A file ends, after its PNG, with a checksum over key and
 * bytes: a torn file, or one that somebody else put there, is never taken for ours.
 */
export function openShelf(folder: string, limit: number): ImageShelf {
  let bytes: number | undefined
  let serial = 0
  let complained = false
  let sweeping: Promise<void> | undefined

  return {
    async take(key) {
      const file = fileOf(key)
      const stored = await readFile(file).catch(() => undefined)
      if (!stored) return undefined
      const png = unsealed(key, stored)
      const now = new Date()
      // Its time says when it was last wanted. On a disk that is only to be read it says when it was drawn.
      await (png ? utimes(file, now, now) : rm(file, { force: true })).catch(() => undefined)
      return png
    },

    async put(key, png) {
      serial += 1
      const draft = path.join(folder, `.${key}.${process.pid}.${serial}.tmp`)
      const stored = sealed(key, png)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(draft, stored)
        await rename(draft, fileOf(key))
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined)
        if (!complained) console.warn(`Share images cannot be kept in ${folder}:`, error)
        complained = true
        return
      }
      if (bytes !== undefined) bytes += stored.length
      if (bytes === undefined || bytes > limit) {
        sweeping ??= sweep().finally(() => {
          sweeping = undefined
        })
        await sweeping
      }
    },
  }

  function fileOf(key: string): string {
    return path.join(folder, `${key}.png`)
  }

  /** Counts what is there, which other servers may share, and makes room for a tenth more. */
  async function sweep(): Promise<void> {
    const files = await listOldestFirst(folder)
    bytes = files.reduce((sum, { size }) => sum + size, 0)
    if (bytes <= limit) return
    for (const { file, size } of files) {
      if (bytes <= limit * 0.9) return
      await rm(file, { force: true }).catch(() => undefined)
      bytes -= size
    }
  }
}

type ShelfFile = { file: string; size: number; used: number }

/** The pictures of the folder. What a server left unfinished when it was stopped is removed on the way. */
async function listOldestFirst(folder: string): Promise<ShelfFile[]> {
  const files: ShelfFile[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const stats = await stat(file).catch(() => undefined)
    if (!stats?.isFile()) continue
    if (ours.test(name)) files.push({ file, size: stats.size, used: stats.mtimeMs })
    const isAbandoned = unfinished.test(name) && Date.now() - stats.mtimeMs > 60_000
    if (isAbandoned) await rm(file, { force: true }).catch(() => undefined)
  }
  return files.sort((a, b) => a.used - b.used)
}

const sealBytes = 32

function sealed(key: string, png: Uint8Array): Uint8Array {
  return Buffer.concat([png, seal(key, png)])
}

function unsealed(key: string, stored: Buffer): Uint8Array<ArrayBuffer> | undefined {
  if (stored.length <= sealBytes) return undefined
  const png = stored.subarray(0, -sealBytes)
  return seal(key, png).equals(stored.subarray(-sealBytes)) ? new Uint8Array(png) : undefined
}

function seal(key: string, png: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\n').update(png).digest()
}
