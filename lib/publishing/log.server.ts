import 'server-only'
import type { Newsroom } from '@/lib/content/newsroom.server'
import { formatProblem, type Problem } from '@/lib/content/problem'
import { env } from '@/lib/env.server'
import type { PublishReport } from './report'
import { reportLines } from './report-words'

/** Says what is wrong in the newsroom that was just opened. */
export function logOpened({ problems }: Newsroom): void {
  for (const problem of problems) console.warn(formatProblem(problem, env.CONTENT_DIR))
}

/** Says what a publish has done, and of its problems those that were not there `before`. */
export function logPublished(report: PublishReport, before: readonly Problem[]): void {
  const known = new Set(before.map((problem) => formatProblem(problem, '')))
  const problems = report.problems.filter((problem) => !known.has(formatProblem(problem, '')))
  const isFault = report.outcome === 'refused' || problems.length > 0
  const say = isFault ? console.warn : console.info
  for (const line of reportLines({ ...report, problems }, env.CONTENT_DIR)) say(line)
}
