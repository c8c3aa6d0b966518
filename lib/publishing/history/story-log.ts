/** What a commit did to a file of the content folder. Paths are relative to that folder. */
export type FileChange = {
  path: string
  kind: 'added' | 'changed' | 'deleted' | 'moved'
  /** Where a moved file was before. */
  from?: string
}

/** A commit of the published line with what it did. */
export type LogEntry = { commit: string; parent: string; changes: FileChange[] }

/**
 * Which commits touched which story: all that a count of versions needs, and small enough to be held for a hundred
 * thousand stories. Commits are those of the published line, the first parents from HEAD down: what lay on a branch
 * no reader has seen.
 */
export type StoryLog = {
  /** Oldest first. */
  commits: string[]
  /** By path, places in `commits`, oldest first. */
  touched: Map<string, number[]>
  /** What was not just a change: by place and path. */
  special: Map<string, { kind: FileChange['kind'] | 'left'; from?: string }>
}

/** One step of a story's way: at this commit its text was that of `path`. */
export type Step = { commit: string; path: string }

export function emptyLog(): StoryLog {
  return { commits: [], touched: new Map(), special: new Map() }
}

/** Adds the next commit of the published line. */
export function addEntry(log: StoryLog, { commit, changes }: LogEntry): void {
  const place = log.commits.push(commit) - 1
  for (const { path, kind, from } of changes) {
    touch(log, path, place)
    if (kind !== 'changed') log.special.set(`${place} ${path}`, { kind, from })
    if (kind === 'moved' && from) {
      touch(log, from, place)
      log.special.set(`${place} ${from}`, { kind: 'left' })
    }
  }
}

function touch({ touched }: StoryLog, path: string, place: number): void {
  const places = touched.get(path)
  if (!places) touched.set(path, [place])
  else if (places.at(-1) !== place) places.push(place)
}

/**
 * The way of a file, newest first, through renames: those that git saw, and those that `former` paths tell of where
 * too much changed at once for git to see them. A story that was taken away and came back is the same story.
 */
export function stepsOf(log: StoryLog, path: string, former: readonly string[] = []): Step[] {
  const steps: Step[] = []
  let here: string | undefined = path
  let before = log.commits.length
  while (here !== undefined) {
    const at: string = here
    here = undefined
    for (const place of (log.touched.get(at) ?? []).toReversed()) {
      if (place >= before) continue
      const { kind = 'changed', from } = log.special.get(`${place} ${at}`) ?? {}
      if (kind === 'left') break // what was here before lives elsewhere
      if (kind === 'deleted') continue
      steps.push({ commit: log.commits[place] ?? '', path: at })
      here = kind === 'added' ? leftAt(log, place, former) : from
      if (here !== undefined) {
        before = place
        break
      }
    }
  }
  return steps
}

/** The former path whose file this very commit took away. */
function leftAt(log: StoryLog, place: number, former: readonly string[]): string | undefined {
  return former.find((path) => log.special.get(`${place} ${path}`)?.kind === 'deleted')
}
