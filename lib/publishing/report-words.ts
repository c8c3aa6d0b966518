import { formatProblem } from '@/lib/content/problem'
import type { PublishReport, ReportedProblem } from './report'

/** Of a list so many are named. */
const mostNamed = 20

/** A report in lines for people; `folder` is put before the names of files. */
export function reportLines(report: PublishReport, folder: string): string[] {
  const { outcome, reason, added, changed, moved, gone, scheduled, files, milliseconds } = report
  const done = [
    ...named('new', added),
    ...named('changed', changed),
    ...named(
      'moved',
      moved.map(({ from, to }) => `${from} to ${to}`),
    ),
    ...named('gone', gone),
    ...named(
      'to come',
      scheduled.map(({ address, at }) => `${address} at ${at}`),
    ),
    ...named('files', files),
  ]
  const head = {
    live: `Published in ${milliseconds} ms`,
    unchanged: 'Nothing new for readers',
    refused: `Nothing was published, and nothing changes: ${reason}`,
  }[outcome]
  return [
    done.length > 0 ? `${head}: ${done.join('; ')}` : head,
    ...report.problems.map((problem) => `${formatProblem(problem, folder)}${meanwhile(problem)}`),
  ]
}

function named(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, mostNamed).join(', ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return [`${what} ${shown}${more}`]
}

function meanwhile({ served }: ReportedProblem): string {
  return {
    'this version': '',
    'last good version': ' (readers get the last good version)',
    nothing: ' (readers get nothing of it)',
  }[served]
}
