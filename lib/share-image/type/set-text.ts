/** Words set in type: lines of marks, in px, the block's top-left being 0,0. */
export type SetText = {
  lines: SetLine[]
  /** Font size chosen. */
  size: number
  lineHeight: number
  /** Of the whole block. The width is that of its widest line. */
  width: number
  height: number
  /** Of the paragraph, by its first strong letter. */
  direction: 'ltr' | 'rtl'
  /** An ellipsis was put. */
  truncated: boolean
}

/** `x` is the offset inside the block; right-to-left lines end at its right edge. */
export type SetLine = { x: number; baseline: number; width: number; marks: Mark[] }

/** Marks are already positioned in the block: a line's `x` is not added again. */
export type Mark =
  | { kind: 'path'; d: string }
  /** `svg` is the text of a local SVG file, to be drawn as a square of `size`. */
  | { kind: 'emoji'; svg: string; x: number; y: number; size: number }

/** Headline: display serif, semibold. Label: the same family, smaller and lighter. */
export type Face = 'headline' | 'label'

export type SetTextOptions = {
  face: Face
  /** BCP 47. Decides between Chinese and Japanese letterforms, and shapes by language. */
  language: string
  maxWidth: number
  maxHeight: number
  /** px, largest first. */
  sizes: readonly number[]
  maxLines: number
  /** Short words are broken into this many lines when there are words enough. Default 1. */
  minLines?: number
}
