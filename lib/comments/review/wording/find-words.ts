import type { Submission } from '../submission'
import type { Span } from '../verdict'
import { type Letter, lettersOf } from './letters'
import { toWordList, type WordList } from './word-list'

/** Where words of a list stand in a comment, and which stand in the name below it. */
export function findWords(
  submission: Submission,
  entries: readonly string[],
): { spans: Span[]; inName: string[] } {
  const list = prepared(entries)
  const { text, name } = lettersOfSubmission(submission)
  return {
    spans: list.find(text, submission.text),
    inName: list.find(name, submission.name).map((span) => span.text),
  }
}

/** A list is prepared once for as long as the newsroom does not change it. */
function prepared(entries: readonly string[]): WordList {
  const list = lists.get(entries) ?? toWordList(entries)
  lists.set(entries, list)
  return list
}

/** A comment is read once for all lists. */
function lettersOfSubmission(submission: Submission): { text: Letter[]; name: Letter[] } {
  const read = submissions.get(submission) ?? {
    text: lettersOf(submission.text),
    name: lettersOf(submission.name),
  }
  submissions.set(submission, read)
  return read
}

const lists = new WeakMap<readonly string[], WordList>()
const submissions = new WeakMap<Submission, { text: Letter[]; name: Letter[] }>()
