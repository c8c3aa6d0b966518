import type { Catalog } from '../catalog'
import type { Problem } from '../problem'
import type { Reading } from '../reading'
import type { Article } from '../schema/article'

/** All that a check over several files looks at. */
export type Review = {
  catalog: Catalog
  readings: ReadonlyMap<string, Reading>
  now: Date
}

/** The file whose references are checked. */
export type Source = {
  file: string
  /** The story, when it is one. */
  article?: Article
  /** What a link may lead to in its body. */
  anchors: readonly string[]
}

/** What is wrong, without the place of the reference it is about. */
export type Verdict = Pick<Problem, 'rule' | 'message' | 'remedy'>
