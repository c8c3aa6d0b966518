import { diffArrays } from 'diff'
import type { Weight } from './commit'
import { isMisspelling } from './misspelling'
import { type OldText, type ShownField, shownFields } from './old-text'
import { plainWords } from './plain-words'

/** What a version changed against the one before it. */
export type Change = {
  weight: Weight
  /** The newsroom said so itself; the rule may have thought otherwise. */
  declared: boolean
  headline: boolean
  standfirst: boolean
  /** How many words of headline, standfirst and text came in and went out; nothing when nearly all did. */
  words?: { added: number; removed: number }
  /** What else readers see that is not the same. */
  fields: ChangedField[]
  /** Corrections that it brought. */
  corrections: OldText['corrections']
}

/** Of corrections: that an earlier one was changed or taken away. */
export type ChangedField = ShownField | 'corrections'

/**
 * Tells a change that readers would want to hear of from one that they would not.
 *
 * | what changed | weight |
 * |---|---|
 * | a correction came in | substantive, whatever the newsroom calls it |
 * | a `Change: minor` or `Change: substantive` trailer | what it says |
 * | only punctuation, blanks, case, emphasis, targets of links, how the text is divided | minor |
 * | up to three words that were merely misspelt | minor |
 * | any other word; byline, kind, picture, notice, sources, disclosure, what is reviewed | substantive |
 * | an earlier correction that reads otherwise, or is gone | substantive |
 * | tags, related stories, comments, old slugs, dates, the address | minor |
 */
export function changeBetween(older: OldText, newer: OldText, declared?: Weight): Change {
  const corrections = newer.corrections.filter(({ date }) => !correctionOf(older, date))
  const fields: ChangedField[] = shownFields.filter(
    (field) => older.shown[field] !== newer.shown[field],
  )
  if (older.corrections.some(({ date, text }) => correctionOf(newer, date) !== text)) {
    fields.push('corrections')
  }
  const runs = compareWords(wordsOf(older), wordsOf(newer))
  const ruled: Weight = fields.length === 0 && runs && isSmall(runs) ? 'minor' : 'substantive'
  const weight = corrections.length > 0 ? 'substantive' : (declared ?? ruled)
  return {
    weight,
    declared: weight === declared && weight !== ruled,
    headline: older.headline !== newer.headline,
    standfirst: older.standfirst !== newer.standfirst,
    words: runs && countWords(runs),
    fields,
    corrections,
  }
}

/** The text of the correction of a minute; it is known by its date, whatever its words. */
function correctionOf({ corrections }: OldText, minute: Date): string | undefined {
  return corrections.find(({ date }) => date.getTime() === minute.getTime())?.text
}

/** One place where words were taken out, put in, or both. */
type Run = { removed: string[]; added: string[] }

/** More changed words than this, and comparing would only find chance. */
const mostEdits = 2_000

function wordsOf({ headline, standfirst, body }: OldText): string[] {
  return [headline, standfirst, body].flatMap(plainWords)
}

function compareWords(older: string[], newer: string[]): Run[] | undefined {
  const runs: Run[] = []
  let run: Run | undefined
  const parts = diffArrays(older, newer, { maxEditLength: mostEdits })
  for (const { added, removed, value } of parts ?? []) {
    if (!added && !removed) {
      run = undefined
      continue
    }
    if (!run) {
      run = { removed: [], added: [] }
      runs.push(run)
    }
    run[added ? 'added' : 'removed'].push(...value)
  }
  return parts && runs
}

const mostMisspelt = 3

function isSmall(runs: Run[]): boolean {
  const changed = runs.flatMap(({ removed, added }) =>
    isSameLetters(removed, added) ? [] : [{ removed, added }],
  )
  const words = changed.reduce((sum, { removed }) => sum + removed.length, 0)
  return (
    words <= mostMisspelt &&
    changed.every(
      ({ removed, added }) =>
        removed.length === added.length &&
        removed.every((word, index) => isMisspelling(word, added[index] ?? '')),
    )
  )
}

/** "Well known" and "well-known", "Strait" and "strait": how words are joined and begin is a matter of style. */
function isSameLetters(removed: string[], added: string[]): boolean {
  const [before, after] = [removed.join(''), added.join('')]
  return !/\d/.test(before) && before.toLowerCase() === after.toLowerCase()
}

function countWords(runs: Run[]): { added: number; removed: number } {
  return {
    added: runs.reduce((sum, { added }) => sum + added.length, 0),
    removed: runs.reduce((sum, { removed }) => sum + removed.length, 0),
  }
}
