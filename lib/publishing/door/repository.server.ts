import 'server-only'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { env } from '@/lib/env.server'

const run = promisify(execFile)

/** Milliseconds; a pull goes over the network. */
const limits = { prefix: 5_000, pull: 60_000 }

/** Paths of a repository as files of the content folder in it; nothing when nobody can tell where that is. */
export async function filesOfContent(paths: readonly string[]): Promise<string[] | undefined> {
  const prefix = await git(limits.prefix, 'rev-parse', '--show-prefix').catch(() => undefined)
  if (prefix === undefined) return undefined
  return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
}

/**
 * Brings the content folder up to date with its origin, and tells which of its files have changed.
 * @throws what git said when it could not
 */
export function pullContent(): Promise<string[]> {
  const pulled = (shelf[key] ?? Promise.resolve()).then(pull)
  shelf[key] = pulled.catch(() => undefined)
  return pulled
}

/** Two at once would be in each other's way. On `globalThis`, because each bundle has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Promise<unknown> }
const key: unique symbol = Symbol.for('masthead.pulling')

async function pull(): Promise<string[]> {
  const before = await git(limits.prefix, 'rev-parse', 'HEAD')
  await git(limits.pull, 'pull', '--ff-only', '--quiet')
  const names = await git(limits.prefix, 'diff', '--name-only', '-z', '--relative', before, 'HEAD')
  return names.split('\0').filter(Boolean)
}

async function git(timeout: number, ...command: string[]): Promise<string> {
  const options = { cwd: env.CONTENT_DIR, timeout, maxBuffer: 64 * 1_048_576 }
  const { stdout } = await run('git', command, options)
  return stdout.trim()
}
