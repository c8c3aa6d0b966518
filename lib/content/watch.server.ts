import 'server-only'
import { watch } from 'chokidar'
import { env } from '@/lib/env.server'
import { setCurrentCatalog } from './current.server'
import { type Newsroom, readNewsroom } from './newsroom.server'
import { formatProblem } from './problem'

/** Editors write a file in several steps; this many milliseconds after the last one it is read. */
const settle = 60

/** Called after each swap, with the version of the new catalog. */
type Listener = (version: string) => void

/** Kept on `globalThis` for the same reason as the catalog: every bundle has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Set<Listener> }
const key: unique symbol = Symbol.for('masthead.content-listeners')

/** Hears of each change of the content. Returns the way to stop hearing. */
export function onContentChange(listener: Listener): () => void {
  shelf[key] ??= new Set()
  const listeners = shelf[key]
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Re-reads what changed whenever a file of the content folder does, and swaps the catalog. */
export function watchNewsroom(newsroom: Newsroom): void {
  let current = newsroom
  let timer: NodeJS.Timeout | undefined
  let reading = Promise.resolve()

  watch(env.CONTENT_DIR, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      reading = reading.then(async () => {
        current = await readNewsroom(env.CONTENT_DIR, current)
        setCurrentCatalog(current.catalog)
        for (const problem of current.problems)
          console.warn(formatProblem(problem, env.CONTENT_DIR))
        for (const listener of shelf[key] ?? []) listener(current.catalog.version)
      })
    }, settle)
  })
}
