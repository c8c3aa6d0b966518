import { type Change, changeBetween } from './change'
import type { Commit } from './commit'
import type { OldText } from './old-text'

/** A version of a story that readers could see. */
export type Version = {
  /** Ten hexadecimal digits of its commit: its permanent address. */
  id: string
  commit: string
  /** Of its file then, relative to the content folder. */
  path: string
  /** From when on readers could see it. */
  at: Date
  /** The minute of publication that it names itself. */
  published: Date
  authors: string[]
  message: string
  headline: string
  standfirst: string
  /** Nothing for the first. */
  change?: Change
}

/** All that readers could see of a story, newest first. */
export type Versions = {
  versions: readonly Version[]
  /** How the oldest of them began. */
  beginning: Beginning
}

/**
 * `published`: with the oldest version the story came out. `kept`: what git holds begins later than that. `shallow`:
 * so does this copy of the repository, and the whole one may hold more. `many`: older ones are not looked at.
 */
export type Beginning = 'published' | 'kept' | 'shallow' | 'many'

/** A commit that touched the story, and what the story said then; nothing while it was none. */
export type Sighting = { commit: Commit; path: string; authors: string[]; text?: OldText }

const idLength = 10

/** The id that a version of this commit has. */
export function versionId(commit: string): string {
  return commit.slice(0, idLength)
}

/**
 * Makes versions of sightings, one after the other from the oldest on. Readers never saw a draft, nor what was
 * replaced before its `published` minute; nor did they see another story where a file could not be read.
 */
export function versionMaker(): {
  add: (sighting: Sighting, next: Date | undefined) => void
  made: () => Version[]
} {
  const versions: Version[] = []
  let last: OldText | undefined
  return {
    add: ({ commit, path, authors, text }, next) => {
      if (!text || !wasSeen(text, commit.time, next)) return
      const { headline, standfirst, published } = text
      const change = last && changeBetween(last, text, commit.declared)
      last = text
      versions.push({
        id: versionId(commit.hash),
        commit: commit.hash,
        path,
        at: new Date(Math.max(published.getTime(), commit.time.getTime())),
        published,
        authors,
        message: commit.message,
        headline,
        standfirst,
        change,
      })
    },
    made: () => versions.toReversed(),
  }
}

function wasSeen({ draft, published }: OldText, from: Date, next: Date | undefined): boolean {
  if (draft) return false
  return published <= from || next === undefined || published < next
}

/**
 * What of it readers may see at `now`: an embargo binds versions and their corrections too. When it was committed does
 * not matter: `now` is the moment of the edition, and a commit that is there has been made.
 */
export function versionsAsOf({ versions, beginning }: Versions, now: Date): Versions {
  return {
    beginning,
    versions: versions
      .filter(({ published }) => published <= now)
      .map((version) => withoutTomorrow(version, now)),
  }
}

function withoutTomorrow(version: Version, now: Date): Version {
  const { change } = version
  if (!change?.corrections.some(({ date }) => date > now)) return version
  const corrections = change.corrections.filter(({ date }) => date <= now)
  return { ...version, change: { ...change, corrections } }
}

/** How often the story changed in substance after it came out. */
export function countUpdates(versions: readonly Version[]): number {
  return versions.filter(({ change }) => change?.weight === 'substantive').length
}
