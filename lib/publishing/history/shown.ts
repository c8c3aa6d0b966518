import type { Paged } from '@/lib/articles/paging'
import type { Stretch } from './stretches'
import type { Beginning, Version } from './versions'
import { compareLines, type Piece } from './word-diff'

/** How often a story was updated; when its oldest versions are not here, at least so often. */
export type Updates = { count: number; atLeast: boolean }

/** A version in the list: what it changed in the few words above the text is told at once. */
export type ListedVersion = Version & {
  headlinePieces?: Piece[]
  standfirstPieces?: Piece[]
  /** Where the story was before, as `section/slug`, when it moved with this version. */
  movedFrom?: string
}

export type HistoryPage = { updates: number; beginning: Beginning; versions: Paged<ListedVersion> }

/** A version by itself, against the one before it. */
export type VersionPage = {
  version: ListedVersion
  beginning: Beginning
  headline: Piece[]
  standfirst: Piece[]
  text: Stretch[]
  older?: Version
  newer?: Version
}

/** A version as the list shows it, against the one before it. */
export function listedVersion(
  version: Version,
  older: Version | undefined,
  language: string,
): ListedVersion {
  if (!older) return version
  const { change, headline, standfirst, path } = version
  const compared = (before: string, after: string) => compareLines(before, after, language)
  return {
    ...version,
    headlinePieces: change?.headline ? compared(older.headline, headline) : undefined,
    standfirstPieces: change?.standfirst ? compared(older.standfirst, standfirst) : undefined,
    movedFrom: older.path === path ? undefined : older.path.replace(/^articles\/|\.mdx?$/g, ''),
  }
}
