import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Article } from '@/lib/content/schema/article'
import type { Commit } from './commit'
import { type OldText, readOldText } from './old-text'
import type { Reading } from './read-log.server'
import { readCommits, readMerged, readTexts } from './sightings.server'
import { type Step, stepsOf } from './story-log'
import { type Beginning, type Sighting, type Versions, versionMaker } from './versions'

/** Commits of one story that are looked at, newest first. */
const mostSteps = 2_000

/** The way of a story through the repository, newest first; empty when nobody has committed it. */
export function stepsOfStory(
  { log }: Reading,
  { file, section, oldSlugs }: Pick<Article, 'file' | 'section' | 'oldSlugs'>,
): Step[] {
  const former = oldSlugs.map(
    (old) => `articles/${old.includes('/') ? old : `${section}/${old}`}.mdx`,
  )
  return stepsOf(log, file, former)
}

/**
 * The versions of a story, from git. One text is held at a time, and other work gets its turn after each.
 * Nothing when git does not answer.
 */
export async function readVersions(
  { repository, log }: Reading,
  steps: readonly Step[],
): Promise<Versions | undefined> {
  const looked = steps.slice(0, mostSteps).toReversed()
  const commits = await readCommits(repository, looked)
  if (!commits) return undefined
  const maker = versionMaker()
  const timeOf = (step: Step | undefined) => step && commits.get(step.commit)?.time
  let first: { text: OldText; time: Date } | undefined
  let place = 0
  for await (const { step, text } of readTexts(repository, looked)) {
    place += 1
    const commit = commits.get(step.commit)
    if (!commit) continue
    const old = text === undefined ? undefined : readOldText(text)
    if (old) first ??= { text: old, time: commit.time }
    const said = await whoAndWhy(repository, commit, step.path)
    maker.add({ ...said, path: step.path, text: old }, timeOf(looked[place]))
    await breathe()
  }
  return { versions: maker.made(), beginning: beginningOf() }

  function beginningOf(): Beginning {
    if (steps.length > mostSteps) return 'many'
    if (repository.shallow && steps.at(-1)?.commit === log.commits[0]) return 'shallow'
    const late = first && first.time.getTime() - first.text.published.getTime()
    return late !== undefined && late > day ? 'kept' : 'published'
  }
}

/** A story is often merged some hours after the minute that its author wrote down. */
const day = 86_400_000

/** A merge is told by what it brought in: who wrote that, and what for. */
async function whoAndWhy(
  repository: Reading['repository'],
  commit: Commit,
  path: string,
): Promise<Pick<Sighting, 'commit' | 'authors'>> {
  if (commit.parents.length < 2) return { commit, authors: [commit.author].filter(Boolean) }
  const merged = await readMerged(repository, commit, path)
  const [newest] = merged
  const authors = new Set(merged.map(({ author }) => author).filter(Boolean))
  const said = merged.map(({ declared }) => declared)
  const agreed = said.every((one) => one === said[0]) ? said[0] : undefined
  return {
    commit: {
      ...commit,
      message: commit.message || (newest?.message ?? ''),
      declared: commit.declared ?? agreed,
    },
    authors: authors.size > 0 ? [...authors].reverse() : [commit.author].filter(Boolean),
  }
}
