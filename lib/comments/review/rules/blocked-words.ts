import { type InstantRule, pass } from '../rule'
import { findWords } from '../wording/find-words'
import { words } from '../words'

/** Words that the newsroom does not print, from nobody. Nothing is stored; the writer sees which they are. */
export const blockedWords: InstantRule = {
  name: 'blockedWords',
  version: 1,
  examine: (submission, { blocked }) => {
    const { spans, inName } = findWords(submission, blocked)
    const found = spans.map(({ text }) => text)
    if (found.length > 0) return { outcome: 'refuse', spans, words: words.blocked(found) }
    return inName.length > 0 ? { outcome: 'refuse', words: words.blockedName(inName) } : pass
  },
}
