import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { anArticle } from '@/lib/content/article.fixture'
import { gitEnvironment } from '@/lib/env.server'
import { type Reading, readLog } from './read-log.server'
import { findRepository } from './repository.server'
import { readVersions, stepsOfStory } from './story-versions.server'
import type { Versions } from './versions'

/** A git repository of a test's own, with the dates and names that the test says. */
export type TestRepository = {
  folder: string
  write: (file: string, text: string | Buffer) => void
  move: (from: string, to: string) => void
  remove: (file: string) => void
  /** Commits everything as it is; gives the commit. `options` are git's own, before `commit`. */
  commit: (
    message: string | Buffer,
    how?: { at?: string; by?: string; options?: string[] },
  ) => string
  git: (...args: string[]) => string
  /** Takes it away. */
  clear: () => void
}

/** An empty repository in a temporary folder, on the branch `main`. */
export function aRepository(): TestRepository {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-git-'))
  const git = (...args: string[]) => runGit(folder, args)
  git('init', '--quiet', '--initial-branch=main')
  const full = (file: string) => join(folder, file)
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(full(file)), { recursive: true })
    writeFileSync(full(file), text)
  }
  return {
    folder,
    write,
    git,
    move: (from, to) => {
      mkdirSync(dirname(full(to)), { recursive: true })
      renameSync(full(from), full(to))
    },
    remove: (file) => rmSync(full(file), { recursive: true }),
    commit: (message, { at = '2026-03-01T08:00:00Z', by = 'Ada Quill', options = [] } = {}) => {
      git('add', '--all')
      const args = [
        ...options,
        'commit',
        '--quiet',
        '--allow-empty',
        '--cleanup=verbatim',
        '--file=-',
      ]
      runGit(folder, args, { at, by, input: message })
      return git('rev-parse', 'HEAD').trim()
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs git in a folder as nobody's machine has it set up. */
export function runGit(
  folder: string,
  args: readonly string[],
  {
    at = '2026-03-01T08:00:00Z',
    by = 'Ada Quill',
    input,
  }: { at?: string; by?: string; input?: string | Buffer } = {},
): string {
  return execFileSync('git', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...gitEnvironment(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: by,
      GIT_AUTHOR_EMAIL: 'someone@secret.example',
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_NAME: by,
      GIT_COMMITTER_EMAIL: 'someone@secret.example',
      GIT_COMMITTER_DATE: at,
    },
  })
}

/** A story as a file; `fields` are further lines of front matter. */
export function storyFile(
  body = 'Words.',
  fields: readonly string[] = [],
  headline = 'The tides of March',
): string {
  return [
    '---',
    `headline: ${headline}`,
    'standfirst: A standfirst that is long enough to be one, and no longer than that.',
    'authors: [ada]',
    ...(fields.some((field) => field.startsWith('published:'))
      ? []
      : ['published: 2026-03-01T08:00:00Z']),
    'tags: [ocean]',
    'kind: news',
    ...fields,
    '---',
    '',
    body,
    '',
  ].join('\n')
}

/** Reads the repository of a folder as a server does when it starts. */
export async function readRepository(folder: string, dataDir: string): Promise<Reading> {
  const found = await findRepository(folder)
  if (found.state !== 'found') throw new Error(found.words)
  const reading = await readLog(found, dataDir)
  if (reading.state !== 'read') throw new Error(reading.words)
  return reading
}

/** The versions of `world/tides` in the repository of a folder. */
export async function versionsOfTides(
  folder: string,
  dataDir: string,
  oldSlugs: string[] = [],
): Promise<Versions> {
  const reading = await readRepository(folder, dataDir)
  const versions = await readVersions(
    reading,
    stepsOfStory(reading, anArticle('world/tides', { oldSlugs })),
  )
  if (!versions) throw new Error('git did not answer')
  return versions
}
