import 'server-only'
import { type FSWatcher, type WatchEventType, watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { isEditorsOwn, isKnownFolder } from './folder.server'
import { gather } from './gather'
import { isFinished } from './unfinished.server'

/** Hears of files of the content folder that were written or taken away; of nothing named when anything may have been. */
type OnChange = (files?: readonly string[]) => void

/**
 * Watches the folders of the newsroom, not its files: a handful of watches however many stories there are, and
 * the system tells of each file by its name. From when this resolves nothing is missed; it gives the way to stop. Where
 * the system has no watches left the folder is looked at by the clock instead, and the console says so.
 */
export async function watchFolder(contentDir: string, onChange: OnChange): Promise<() => void> {
  const root = path.resolve(contentDir)
  let watchers: FSWatcher[] = []
  let clock: NodeJS.Timeout | undefined
  let stopped = false

  const note = gather(
    (files) => onChange(files),
    (file) => isFinished(path.join(root, file)),
  )
  const restart = () => void follow().then(() => note())

  /** Watches what is there now. What was watched and is no longer the same folder tells of nothing any more. */
  async function follow(): Promise<void> {
    const [folders, places] = await Promise.all([foldersOf(root), swappable(root)])
    if (stopped) return
    for (const watcher of watchers) watcher.close()
    watchers = []
    for (const place of new Set([...places, root])) {
      add(path.dirname(place), (_, name) => name === path.basename(place) && restart())
    }
    for (const folder of folders) {
      add(path.join(root, folder), (event, name) => {
        const file = name === null ? undefined : [folder, name].filter(Boolean).join('/')
        if (file === undefined || (event === 'rename' && isKnownFolder(file))) return restart()
        if (!isEditorsOwn(path.basename(file))) note(file)
      })
    }
  }

  function add(folder: string, listener: (event: WatchEventType, name: string | null) => void) {
    try {
      const watcher = watch(folder, { persistent: false }, listener)
      watcher.on('error', giveUp)
      watchers.push(watcher)
    } catch (error) {
      if (!isGone(error)) giveUp(error)
    }
  }

  function giveUp(error: unknown): void {
    if (clock || stopped || isGone(error)) return
    console.warn(
      `The content folder cannot be watched (${codeOf(error)}); it is looked at every ${pause / 1_000} seconds instead. ` +
        'On Linux, fs.inotify.max_user_watches and max_user_instances may be too small.',
    )
    clock = setInterval(() => onChange(), pause)
    clock.unref()
  }

  await follow()
  return () => {
    stopped = true
    clearInterval(clock)
    for (const watcher of watchers) watcher.close()
  }
}

/** Milliseconds between two looks where nothing can be watched. */
const pause = 10_000

/** The folders that files of a newsroom lie in, as far as they are there, the content folder as `''`. */
async function foldersOf(root: string): Promise<string[]> {
  const names = await foldersIn(root, '')
  const sections = names.includes('articles') ? await foldersIn(root, 'articles') : []
  return ['', ...[...names, ...sections].filter(isKnownFolder)]
}

/** What can be put in the place of the whole folder: itself, and links on the way to it, as git-sync turns them. */
async function swappable(root: string): Promise<string[]> {
  const above = path.dirname(root)
  if (above === root) return []
  const places = await swappable(above)
  const isLink = await lstat(root).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  )
  return isLink ? [...places, root] : places
}

async function foldersIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isFile())
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EPERM'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
