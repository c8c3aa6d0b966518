import { readersLine, readersName } from './readers-line'

/** A commit as far as readers are told of it. */
export type Commit = {
  hash: string
  parents: string[]
  /** When it came onto the line that is published: the committer's date, which a rebase or squash moves. */
  time: Date
  author: string
  /** One line. */
  message: string
  /** What its author says of it, in a `Change:` trailer. */
  declared?: Weight
}

/** Whether a reader of the old text would want to hear of the change. */
export type Weight = 'substantive' | 'minor'

/**
 * What `git log -z` is asked for. Fields end with NUL, the one character that neither a name nor a message can
 * have. E-mail addresses are not asked for at all; of a message only the subject, the first line of the rest
 * (where a merge has the title of its pull request) and two trailers.
 */
export const commitFormat = [
  '%H',
  '%P',
  '%ct',
  '%aN',
  '%s',
  '%b',
  '%(trailers:key=Change,valueonly=true)',
  '%(trailers:key=Public-note,valueonly=true,unfold=true)',
].join('%x00')

const fields = 8

/**
 * Reads what git wrote in `commitFormat`. What readers see of a message is its `Public-note:` trailer, else its
 * subject; of a merge, whose subject names a branch, the title below it. Nothing else of a message is public.
 */
export function parseCommits(output: string): Commit[] {
  const values = output.split('\0')
  const commits: Commit[] = []
  for (let start = 0; start + fields <= values.length; start += fields) {
    const [hash = '', parents = '', time, author = '', subject = '', body = '', change, note = ''] =
      values.slice(start, start + fields)
    commits.push({
      hash,
      parents: parents.split(' ').filter(Boolean),
      time: new Date(Number(time) * 1000),
      author: readersName(author),
      message: readersLine(note) || readersLine(titleOf(subject, body)),
      declared: declaredBy(change),
    })
  }
  return commits
}

/** "Merge pull request #12 from …" and "Merge branch '…'" say nothing of the change. */
function titleOf(subject: string, body: string): string {
  if (!/^Merge (?:pull request|branch|remote-tracking branch|commit|tag)\b/.test(subject)) {
    return subject
  }
  const [title = ''] = body.trimStart().split('\n')
  return /^[\w-]+:\s/.test(title) ? '' : title
}

/** The last word counts, as of all trailers. */
function declaredBy(values = ''): Weight | undefined {
  const said = values.trim().toLowerCase().split('\n').at(-1)?.trim()
  return said === 'minor' || said === 'substantive' ? said : undefined
}
