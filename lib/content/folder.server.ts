import 'server-only'
import type { BigIntStats, Dirent, Stats } from 'node:fs'
import { lstatSync, statSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { kindOfFile, strayRemedy } from './layout'
import type { Problem } from './problem'
import type { Kind } from './reading'

/** A file of the newsroom, not yet read. */
export type FoundFile = {
  /** Relative to the content folder, with `/`. */
  file: string
  kind: Kind
  size: number
  /** See `Reading`. */
  signature: string
  /** When it was last written, in milliseconds since 1970. */
  written: number
}

/** What looking at a content folder, or at some paths in it, has found. */
export type Listing = {
  /** In the order of their paths. */
  found: FoundFile[]
  /** What does not belong there, or cannot be looked at. */
  problems: Problem[]
  /**
   * Files and folders that are there but cannot be looked at, or lead out: what was read there before is still
   * what the newsroom wants to say. For a content folder that is gone or empty it is all, the path ''.
   */
  hidden: string[]
}

/** Looks at all files of a content folder. */
export async function listFiles(contentDir: string): Promise<Listing> {
  const look = await lookInto(contentDir)
  if (!look) return gone()
  await look.enter('')
  const listing = look.listing()
  const isEmpty = listing.found.length === 0 && listing.hidden.length === 0
  return isEmpty ? { ...listing, hidden: [''] } : listing
}

/**
 * Looks at some paths only, files or folders; what lies below a folder is looked at too. A path that is not
 * found has been deleted, or was never one of the newsroom's. Each must be a plain path (`isPlainPath`).
 */
export async function listSome(contentDir: string, paths: readonly string[]): Promise<Listing> {
  const look = await lookInto(contentDir)
  if (!look) return gone()
  for (const wanted of paths) await look.walk(wanted)
  const listing = look.listing()
  if (listing.found.length > 0) return listing
  // Deleted, or is all of it gone?
  const isEmpty = (await readdir(contentDir).catch(() => [])).every(isEditorsOwn)
  return isEmpty ? { ...listing, hidden: [''] } : listing
}

function gone(): Listing {
  const message = 'There is no content folder here'
  const remedy = 'Create it, or correct CONTENT_DIR'
  return {
    found: [],
    problems: [{ file: '', line: 1, column: 1, rule: 'file', message, remedy }],
    hidden: [''],
  }
}

async function lookInto(contentDir: string) {
  const root = await realpath(contentDir).catch(() => undefined)
  if (!root) return undefined
  const found = new Map<string, FoundFile>()
  const problems: Problem[] = []
  const hidden: string[] = []
  const pause = pauses()
  const refuse = (file: string, message: string, remedy: string, rule = 'file') => {
    problems.push({ file, line: 1, column: 1, rule, message, remedy })
    return undefined
  }
  const hide: typeof refuse = (file, ...words) => {
    hidden.push(file)
    return refuse(file, ...words)
  }

  async function enter(folder: string): Promise<void> {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        hide(folder, `The folder cannot be read (${errorCode(error)})`, rights)
        return []
      },
    )
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if ((await examine(file, entry)) === 'folder') await enter(file)
    }
  }

  async function walk(wanted: string): Promise<void> {
    const names = wanted.split('/')
    for (let depth = 1; depth <= names.length; depth += 1) {
      const file = names.slice(0, depth).join('/')
      const entry = entryAt(path.join(contentDir, file))
      if (typeof entry === 'string') {
        hide(file, `The file cannot be read (${entry})`, rights)
        return
      }
      if (!entry || (await examine(file, entry)) !== 'folder') return
      if (depth === names.length) await enter(file)
    }
  }

  async function examine(file: string, entry: Dirent | Stats): Promise<'folder' | undefined> {
    const name = file.slice(file.lastIndexOf('/') + 1)
    if (isEditorsOwn(name)) return undefined
    await pause()
    const full = path.join(contentDir, file)
    if (entry.isSymbolicLink()) {
      const target = await realpath(full).catch(() => undefined)
      if (!target) return hide(file, 'The link leads to a file that is not there', deleteLink)
      if (!target.startsWith(root + path.sep)) {
        const message = 'The link leads out of the content folder'
        return hide(file, message, 'Copy the file into the folder instead', 'file-link')
      }
    }
    const stats = statsOf(full)
    // Deleted in this very moment: then it is not there, which is no fault.
    if (stats === 'ENOENT') return undefined
    if (typeof stats === 'string') return hide(file, `The file cannot be read (${stats})`, rights)
    const depth = file.split('/').length
    if (stats.isDirectory() && (depth === 1 || (depth === 2 && file.startsWith('articles/')))) {
      return isKnownFolder(file) ? 'folder' : refuse(file, unknown, strayRemedy(file))
    }
    const kind = kindOfFile(file)
    if (stats.isFile() && kind) found.set(file, { file, kind, ...measure(stats) })
    else if (!isReadme(file)) (kind ? hide : refuse)(file, unknown, strayRemedy(file))
    return undefined
  }

  const listing = (): Listing => ({
    found: [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems,
    hidden,
  })
  return { enter, walk, listing }
}

/**
 * To ask for the measures of a file and wait costs many times the asking, so they are asked for at once, and
 * every few milliseconds it is somebody else's turn.
 */
function pauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < 4) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}

/** What is at a path, links as such; a code when that cannot be found out. */
function entryAt(file: string): Stats | string | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })
  } catch (error) {
    return errorCode(error)
  }
}

function statsOf(file: string): BigIntStats | string {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false }) ?? 'ENOENT'
  } catch (error) {
    return errorCode(error)
  }
}

const unknown = 'Nothing reads this, so readers would never see it'
const rights = 'Give the server the right to read it'
const deleteLink = 'Delete the link, or copy the file to its place'

function measure(stats: BigIntStats): Pick<FoundFile, 'size' | 'signature' | 'written'> {
  return {
    size: Number(stats.size),
    signature: [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(':'),
    written: Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs)),
  }
}

/** Hidden files, and what editors and systems leave beside a file while it is open. */
export function isEditorsOwn(name: string): boolean {
  return /^[.#]|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|swp|bak)$/.test(name)
}

function isReadme(file: string): boolean {
  return /^(?:README|LICEN[CS]E)(?:\.\w+)?$/i.test(file)
}

export function isKnownFolder(folder: string): boolean {
  return /^(?:articles(?:\/[^/]+)?|authors|pages|media)$/.test(folder)
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
