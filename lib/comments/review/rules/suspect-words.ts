import { type InstantRule, pass } from '../rule'
import { findWords } from '../wording/find-words'
import { words } from '../words'

/** Words that mostly hurt. The writer is asked first; whoever insists is read by a moderator. */
export const suspectWords: InstantRule = {
  name: 'suspectWords',
  version: 1,
  examine: (submission, { suspect }) => {
    const { spans, inName } = findWords(submission, suspect)
    const found = [...spans.map(({ text }) => text), ...inName]
    if (found.length === 0) return pass
    const note = inName.length > 0 ? `In the name: ${inName.join(', ').slice(0, 100)}` : undefined
    return submission.insists
      ? { outcome: 'hold', spans, note }
      : { outcome: 'ask', spans, note, words: words.suspect(found) }
  },
}
