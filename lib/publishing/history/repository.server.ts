import 'server-only'
import { askGit, type GitFault } from './git.server'

/** The repository that the content folder is in, as it is now. */
export type Repository = {
  state: 'found'
  /** The content folder. */
  folder: string
  /** Where it is in the repository: `content/`, or nothing when it is a repository of its own. */
  prefix: string
  /** The commit that is checked out. What is only saved is not history. */
  head: string
  /** Its older commits are not in this copy. */
  shallow: boolean
}

/** Looks at the repository of a folder; a repository without a commit is none. */
export async function findRepository(folder: string): Promise<Repository | GitFault> {
  const answer = await askGit(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository'])
  if (answer.state !== 'answered') return answer
  const [prefix = '', shallow] = answer.output.toString().split('\n')
  const head = await askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head.state !== 'answered') return { state: 'no-repository', words: 'it has no commit' }
  return {
    state: 'found',
    folder,
    prefix,
    head: head.output.toString().trim(),
    shallow: shallow === 'true',
  }
}
