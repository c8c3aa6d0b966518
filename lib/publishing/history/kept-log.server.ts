import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Repository } from './repository.server'
import type { LogEntry } from './story-log'

/** Raised when the lines below say something else than before. */
const form = 1

const entrySchema = z.tuple([
  z.string(),
  z.string(),
  z.array(
    z.union([
      z.tuple([z.enum(['added', 'changed', 'deleted']), z.string()]),
      z.tuple([z.literal('moved'), z.string(), z.string()]),
    ]),
  ),
])

/**
 * The log of a repository as it was kept, oldest commit first, one line each. Reading it takes a fraction of asking
 * git. Nothing when there is none, or when its lines are no chain of commits: the last one may be torn, two processes
 * may have written at once.
 */
export async function readKeptLog(file: string): Promise<LogEntry[] | undefined> {
  const entries: LogEntry[] = []
  let header: string | undefined
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (header === undefined) {
        header = line
        if (line !== headerLine) return undefined
        continue
      }
      const [commit, parent, changes] = entrySchema.parse(JSON.parse(line))
      if (entries.length > 0 && parent !== entries.at(-1)?.commit) return undefined
      entries.push({
        commit,
        parent,
        changes: changes.map(([kind, path, from]) => ({ kind, path, from })),
      })
    }
  } catch {
    return undefined
  }
  return entries.length > 0 ? entries : undefined
}

/** Keeps a whole log, in place of what was there. */
export async function keepLog(file: string, entries: readonly LogEntry[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${headerLine}\n${entries.map(lineOf).join('')}`)
  await rename(draft, file)
}

/** Keeps what came after the log that is kept. */
export async function keepMore(file: string, entries: readonly LogEntry[]): Promise<void> {
  await appendFile(file, entries.map(lineOf).join(''))
}

/** Where the log of a repository is kept. A shallow copy's is not: its beginning moves. */
export function keptLogFile(
  dataDir: string,
  { folder, prefix, shallow }: Repository,
): string | undefined {
  if (shallow) return undefined
  const name = createHash('sha256')
    .update(`${resolve(folder)}\0${prefix}`)
    .digest('hex')
  return join(dataDir, 'history', `${name.slice(0, 16)}.log`)
}

const headerLine = JSON.stringify({ history: form })

function lineOf({ commit, parent, changes }: LogEntry): string {
  const written = changes.map(({ kind, path, from }) =>
    kind === 'moved' ? [kind, path, from ?? ''] : [kind, path],
  )
  return `${JSON.stringify([commit, parent, written])}\n`
}
