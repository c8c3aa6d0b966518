import 'server-only'
import { hash as digest } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { env } from '@/lib/env.server'
import { decode } from './decode'
import { splitFrontMatter } from './front-matter'
import type { ParseCache } from './kept/parse-cache.server'

/** The body of a file without its front matter, and the hash of the whole file. */
export type Source = { body: string; hash: string }

/**
 * The body of a story or page in exactly the version that the catalog holds. While a file is broken on disk,
 * its last good version is still here.
 * @throws when that version is neither kept nor on disk: the catalog is then about to be read again
 */
export async function sourceOf(
  { file, hash }: { file: string; hash: string },
  contentDir: string = env.CONTENT_DIR,
): Promise<string> {
  const kept = sources().get(hash)
  if (kept !== undefined) return kept
  let source = await readBody(contentDir, file)
  if (source?.hash !== hash) source = await lastGoodBody(contentDir, file)
  if (source?.hash !== hash) {
    throw new Error(`${file} is no longer on disk in the version ${hash.slice(0, 8)}, nor kept`)
  }
  keepSource(source)
  return source.body
}

/** What the parse cache has of a file: of a version that is no longer on disk, because a broken one is. */
async function lastGoodBody(contentDir: string, file: string): Promise<Source | undefined> {
  const bytes = await caches().get(path.resolve(contentDir))?.source(file)
  return bytes && bytesToSource(bytes)
}

/** From now on bodies of a newsroom are also looked for in its parse cache. */
export function keepSourcesIn(cache: Pick<ParseCache, 'source'>, contentDir: string): void {
  caches().set(path.resolve(contentDir), cache)
}

/** The body of a file as it is on disk now; nothing when it is not there or not text with front matter. */
export async function readBody(contentDir: string, file: string): Promise<Source | undefined> {
  const bytes = await readFile(path.join(contentDir, file)).catch(() => undefined)
  return bytes && bytesToSource(bytes)
}

/** Keeps the body of a version that was found good. */
export function keepSource({ hash, body }: Source): void {
  sources().set(hash, body)
}

/** Divides the bytes of a file; nothing when they are not text with front matter. */
export function bytesToSource(bytes: Uint8Array): Source | undefined {
  const decoded = decode(bytes)
  if ('findings' in decoded) return undefined
  const parts = splitFrontMatter(decoded.text)
  if ('findings' in parts) return undefined
  return { body: parts.body.replace(/^\n+/, ''), hash: hashOf(bytes) }
}

/** The version of a file: SHA-256 of its bytes, as hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return digest('sha256', bytes, 'hex')
}

/** Some two thousand stories: a good version that is no longer on disk is in the parse cache as well. */
const mostKeptBytes = 16 * 1_048_576

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & {
  [key]?: LRUCache<string, string>
  [cachesKey]?: Map<string, Pick<ParseCache, 'source'>>
}
const key: unique symbol = Symbol.for('masthead.sources')
const cachesKey: unique symbol = Symbol.for('masthead.parse-caches')

function caches(): Map<string, Pick<ParseCache, 'source'>> {
  shelf[cachesKey] ??= new Map()
  return shelf[cachesKey]
}

function sources(): LRUCache<string, string> {
  shelf[key] ??= new LRUCache({
    maxSize: mostKeptBytes,
    // A character takes two bytes as soon as one is beyond Latin-1, as every typographic quote is.
    sizeCalculation: (body) => Math.max(1, 2 * body.length),
  })
  return shelf[key]
}
