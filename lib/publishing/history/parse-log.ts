import type { FileChange, LogEntry } from './story-log'

/** What `git log` is asked for, for `logParser`: a commit, its parents, and the names of what it touched. */
export const logArguments = [
  '--first-parent',
  '-m',
  '-z',
  '--name-status',
  '--find-renames',
  '--format=%H%x00%P',
] as const

/**
 * Reads `git log -z --name-status` as it comes, in pieces that end anywhere. A status is followed by a fixed number
 * of paths, so no name of a file can be taken for anything else.
 * @param prefix where the content folder is in the repository: `content/`, or nothing
 */
export function logParser(prefix: string): {
  push: (piece: string) => LogEntry[]
  end: () => LogEntry[]
} {
  let rest = ''
  let entry: LogEntry | undefined
  let expects: 'header' | 'parents' | 'from' | 'path' = 'header'
  let status = ''
  let from = ''
  const done: LogEntry[] = []

  const take = (token: string) => {
    switch (expects) {
      case 'parents':
        if (entry) entry.parent = token.split(' ')[0] ?? ''
        expects = 'header'
        return
      case 'from':
        from = token
        expects = 'path'
        return
      case 'path':
        entry?.changes.push(...changesOf(status, token, from, prefix))
        expects = 'header'
        return
      default: {
        const what = token.replace(/^\n/, '')
        if (/^[0-9a-f]{40,64}$/.test(what)) {
          if (entry) done.push(entry)
          entry = { commit: what, parent: '', changes: [] }
          expects = 'parents'
        } else if (/^[A-Z]\d*$/.test(what)) {
          status = what.charAt(0)
          expects = status === 'R' || status === 'C' ? 'from' : 'path'
        }
      }
    }
  }

  return {
    push: (piece) => {
      const tokens = (rest + piece).split('\0')
      rest = tokens.pop() ?? ''
      for (const token of tokens) take(token)
      return done.splice(0)
    },
    end: () => {
      if (entry) done.push(entry)
      entry = undefined
      return done.splice(0)
    },
  }
}

/** Only stories are followed. What came from elsewhere was added, what went elsewhere is gone. */
function changesOf(status: string, path: string, from: string, prefix: string): FileChange[] {
  const here = storyPath(path, prefix)
  const there = storyPath(from, prefix)
  switch (status) {
    case 'R':
      if (here && there) return [{ path: here, kind: 'moved', from: there }]
      if (here) return [{ path: here, kind: 'added' }]
      return there ? [{ path: there, kind: 'deleted' }] : []
    case 'D':
      return here ? [{ path: here, kind: 'deleted' }] : []
    case 'A':
    case 'C':
      return here ? [{ path: here, kind: 'added' }] : []
    default:
      return here ? [{ path: here, kind: 'changed' }] : []
  }
}

/** The path of a story within the content folder; nothing for all other files. */
function storyPath(path: string, prefix: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined
  const inside = path.slice(prefix.length)
  return /^articles\/[^/\p{Cc}]+\/[^/\p{Cc}]+\.mdx?$/u.test(inside) ? inside : undefined
}
