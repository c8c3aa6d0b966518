import { isPublished } from '@/lib/articles/published'
import type { Problem } from '@/lib/content/problem'
import type { Reading } from '@/lib/content/reading'
import { routes } from '@/lib/routes'
import type { Change, Paper } from './changes'

/** What a publish has done, for whoever asked for it. Addresses are paths of the publication. */
export type PublishReport = {
  /**
   * | outcome | the paper |
   * |---|---|
   * | live | says something else than before |
   * | unchanged | says what it said: nothing new was found, or only what is not due, or what is wrong |
   * | refused | is left as it was, because the content could not be looked at; `reason` says why |
   */
  outcome: 'live' | 'unchanged' | 'refused'
  reason?: string
  /** The version of the catalog in force. */
  version: string
  added: string[]
  changed: string[]
  moved: { from: string; to: string }[]
  gone: string[]
  /** Stories taken in that appear by themselves, with their minute. */
  scheduled: { address: string; at: string }[]
  /** What else was taken in or taken out, by its file: lists, people, pictures, pages, drafts. */
  files: string[]
  /** Everything that is wrong in the newsroom, of whatever age. */
  problems: ReportedProblem[]
  milliseconds: number
}

/** A problem, and what readers get of its file meanwhile. */
export type ReportedProblem = Problem & { served: 'this version' | 'last good version' | 'nothing' }

/** What the newsroom found of its files, as far as a report needs it. */
type Found = { readings: ReadonlyMap<string, Reading>; problems: readonly Problem[] }

/** The report of a look at the content that was put in force. */
export function reportOf(
  changes: readonly Change[],
  { before, after }: { before: Paper; after: Paper },
  { previous, found }: { previous: Found; found: Found },
  milliseconds: number,
): PublishReport {
  const files = filesBetween(previous.readings, found.readings)
  const stories = new Set(changes.flatMap(filesOf))
  const scheduled = files.flatMap((file) => scheduledBy(file, after))
  const others = files.filter((file) => !stories.has(file))
  const of = <K extends Change['kind']>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind)
  return {
    outcome: isVisible(changes, before, after) ? 'live' : 'unchanged',
    version: after.catalog.version,
    added: of('added').map(({ after: { address } }) => routes.article(address)),
    changed: of('changed').map(({ after: { address } }) => routes.article(address)),
    moved: of('moved').map(({ before: former, after: present }) => ({
      from: routes.article(former.address),
      to: routes.article(present.address),
    })),
    gone: of('gone').map(({ before: { address } }) => routes.article(address)),
    scheduled: scheduled.map(({ address, published }) => ({
      address: routes.article(address),
      at: published.toISOString(),
    })),
    files: others.filter((file) => !scheduled.some((story) => story.file === file)),
    problems: found.problems.map((problem) => ({
      ...problem,
      served: servedOf(problem, found.readings.get(problem.file)),
    })),
    milliseconds: Math.round(milliseconds),
  }
}

/** The report of a look that had to leave everything as it was. */
export function refusal(
  reason: string,
  version: string,
  problems: readonly Problem[],
  milliseconds: number,
): PublishReport {
  return {
    outcome: 'refused',
    reason,
    version,
    ...{ added: [], changed: [], moved: [], gone: [], scheduled: [], files: [] },
    problems: problems.map((problem) => ({ ...problem, served: 'last good version' })),
    milliseconds: Math.round(milliseconds),
  }
}

function isVisible(changes: readonly Change[], before: Paper, after: Paper): boolean {
  return changes.length > 0 || before.catalog.version !== after.catalog.version
}

/** The files that are served in another version than before, in their order. */
function filesBetween(
  before: ReadonlyMap<string, Reading>,
  after: ReadonlyMap<string, Reading>,
): string[] {
  if (before === after) return []
  const files: string[] = []
  for (const [file, { good }] of after) {
    if (before.get(file)?.good?.hash !== good?.hash) files.push(file)
  }
  for (const [file, { good }] of before) if (good && !after.has(file)) files.push(file)
  return files.sort()
}

function filesOf(change: Change): string[] {
  return [
    ...('before' in change ? [change.before.file] : []),
    ...('after' in change ? [change.after.file] : []),
  ]
}

function scheduledBy(file: string, { catalog, moment }: Paper) {
  const address = /^articles\/(.+)\.mdx$/.exec(file)?.[1]
  const article = address === undefined ? undefined : catalog.articles.get(address)
  return article && !article.draft && !isPublished(article, moment) ? [article] : []
}

function servedOf({ rule }: Problem, reading: Reading | undefined): ReportedProblem['served'] {
  if (!reading?.good) return 'nothing'
  if (beforeReading.includes(rule)) return 'last good version'
  if (reading.findings.length === 0) return 'this version'
  return reading.good.hash === reading.hash ? 'nothing' : 'last good version'
}

/** What is wrong with such a file was found without reading it. */
const beforeReading = ['file', 'file-link']
