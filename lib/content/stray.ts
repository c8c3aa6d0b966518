import type { Listing } from './folder.server'
import type { Problem } from './problem'

/**
 * What is wrong with the folder itself after it, or some paths of it, was looked at.
 * @param elsewhere what was found before, and the paths that were looked at now
 */
export function strayProblems(
  { problems, hidden, found }: Listing,
  known: ReadonlyMap<string, unknown>,
  elsewhere?: { former: readonly Problem[]; only: readonly string[] },
): Problem[] {
  const { former = [], only = [] } = elsewhere ?? {}
  const stay = former.filter(({ file }) => file !== '' && !only.some((path) => isAt(file, path)))
  const isAllGone = hidden.includes('') && problems.length === 0 && found.length === 0
  return [...stay, ...problems, ...(isAllGone && known.size > 0 ? [emptied] : [])]
}

/** Whether a path, which others may have sent, is one below the content folder and spelled as paths are here. */
export function isPlainPath(path: string): boolean {
  return path.split('/').every((name) => !/^\.{0,2}$|[\\\0]/.test(name))
}

/** Whether a file is the one at `path`, or below it. */
export function isAt(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`)
}

/** A volume that is not mounted looks like this; nobody deletes the last file of a paper. */
const emptied: Problem = {
  file: '',
  line: 1,
  column: 1,
  rule: 'file',
  message: 'The content folder is empty, so the newsroom is served as it last was',
  remedy: 'Put the files back; to begin a new paper, write its site.yaml',
}
