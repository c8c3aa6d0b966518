import 'server-only'
import { mostBytes } from '@/lib/content/decode'
import { type Commit, commitFormat, parseCommits } from './commit'
import { askGit } from './git.server'
import type { Repository } from './repository.server'
import type { Step } from './story-log'

/** The commits of these steps, by hash; nothing when git cannot say. */
export async function readCommits(
  { folder }: Repository,
  steps: readonly Step[],
): Promise<Map<string, Commit> | undefined> {
  const args = ['log', '--no-walk=unsorted', '--stdin', ...told]
  const answer = await askGit(folder, args, {
    input: steps.map((step) => `${step.commit}\n`).join(''),
  })
  if (answer.state !== 'answered') return undefined
  return new Map(parseCommits(answer.output.toString()).map((commit) => [commit.hash, commit]))
}

/** What a merge brought into a story: the commits of its branch that touched the file, newest first. */
export async function readMerged(
  { folder, prefix }: Repository,
  { hash, parents: [first = ''] }: Commit,
  path: string,
): Promise<Commit[]> {
  const args = [
    'log',
    '--no-merges',
    '--max-count=100',
    ...told,
    `${first}..${hash}`,
    '--',
    `:(literal,top)${prefix}${path}`,
  ]
  const answer = await askGit(folder, args)
  return answer.state === 'answered' ? parseCommits(answer.output.toString()) : []
}

const told = ['-z', '--encoding=UTF-8', `--format=tformat:${commitFormat}`] as const

/** How much text is held at once. */
const batchBytes = 8 * 1_048_576

/**
 * Reads what the story said at each of these steps, in their order, some at a time. What is not there, or larger than
 * any story may be, is `undefined`.
 */
export async function* readTexts(
  repository: Repository,
  steps: readonly Step[],
): AsyncGenerator<{ step: Step; text: string | undefined }> {
  const sizes = await sizesOf(repository, steps)
  let batch: Step[] = []
  let bytes = 0
  for (const [place, step] of steps.entries()) {
    const size = sizes[place] ?? Number.POSITIVE_INFINITY
    if (size <= mostBytes) {
      batch.push(step)
      bytes += size
    } else {
      yield* readBatch(repository, batch)
      yield { step, text: undefined }
      batch = []
      bytes = 0
    }
    if (bytes >= batchBytes) {
      yield* readBatch(repository, batch)
      batch = []
      bytes = 0
    }
  }
  yield* readBatch(repository, batch)
}

async function sizesOf(
  { folder, prefix }: Repository,
  steps: readonly Step[],
): Promise<(number | undefined)[]> {
  const input = objectNames(prefix, steps)
  const answer = await askGit(folder, ['cat-file', '--batch-check=%(objecttype) %(objectsize)'], {
    input,
  })
  if (answer.state !== 'answered') return []
  return answer.output
    .toString()
    .split('\n')
    .map((line) => (line.startsWith('blob ') ? Number(line.slice(5)) : undefined))
}

async function* readBatch(
  { folder, prefix }: Repository,
  steps: readonly Step[],
): AsyncGenerator<{ step: Step; text: string | undefined }> {
  if (steps.length === 0) return
  const input = objectNames(prefix, steps)
  const answer = await askGit(folder, ['cat-file', '--batch=%(objectsize)'], { input })
  const output = answer.state === 'answered' ? answer.output : Buffer.alloc(0)
  let at = 0
  for (const step of steps) {
    const end = output.indexOf(0x0a, at)
    const size = Number(output.subarray(at, end).toString())
    if (end === -1 || !Number.isInteger(size)) {
      yield { step, text: undefined }
      at = Math.max(at, end + 1)
      continue
    }
    yield { step, text: output.subarray(end + 1, end + 1 + size).toString() }
    at = end + 2 + size
  }
}

function objectNames(prefix: string, steps: readonly Step[]): string {
  return steps.map(({ commit, path }) => `${commit}:${prefix}${path}\n`).join('')
}
