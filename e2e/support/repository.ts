import { execFileSync } from 'node:child_process'

/** Who commits, and when; the address is one that no page may show. */
export type Signed = { by?: string; at: string }

/** Commits everything in a folder as it is, which is made a repository if it is none yet; gives the commit. */
export function commitAll(
  folder: string,
  message: string,
  { by = 'Nell Ashworth', at }: Signed,
): string {
  const email = 'somebody@secret.example'
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: by,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_NAME: by,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: at,
      },
    })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', message)
  return git('rev-parse', 'HEAD').trim()
}

/** A copy of a repository with only its newest commits. */
export function shallowCopy(of: string, to: string, depth: number): void {
  execFileSync('git', ['clone', '--quiet', '--depth', String(depth), `file://${of}`, to])
}
