import type { Change, ChangedField } from './change'
import type { Updates } from './shown'
import type { Beginning } from './versions'

/** What a story says of its versions: the words of the link to them. */
export function updatesInWords({ count, atLeast }: Updates): string {
  const times = count === 1 ? 'once' : `${count} times`
  return atLeast ? `Updated at least ${times}` : `Updated ${times}`
}

/** What readers are told on the pages of a history. */
export const historyWords = {
  heading: 'How this story changed',
  intro:
    'Every version that readers could see, the newest first. A minor change is one that alters no statement: a comma, a misspelt word, the target of a link.',
  unchanged: 'Nothing of substance has changed in it.',
  unknown:
    'The versions cannot be shown just now. They are not lost; please come back in a minute.',
  see: 'See what changed',
  read: 'Read it as it was',
  version: (when: string) => `The version of ${when}`,
  came: 'added: ',
  went: 'taken out: ',
  folded: (count: number) =>
    count === 1
      ? 'One paragraph that stayed as it was'
      : `${count} paragraphs that stayed as they were`,
  sameWords: 'No word of headline, standfirst or text changed.',
  declaredMinor: 'The newsroom calls it minor.',
  fields: {
    authors: 'the byline',
    kind: 'what kind of story it is',
    image: 'the picture',
    notice: 'the notice above the text',
    sources: 'the sources',
    disclosure: 'how the story was made',
    reviewed: 'what is reviewed',
    corrections: 'an earlier correction',
  } satisfies Record<ChangedField, string>,
} as const

/** What a version is called: by what it changed, or by how the story began. */
export function versionLabel(change: Change | undefined, beginning: Beginning): string {
  if (!change) return beginning === 'published' ? 'First published' : 'The oldest version here'
  if (change.corrections.length > 0) return 'Correction'
  return change.weight === 'minor' ? 'Minor change' : 'Update'
}

/** Why there is nothing older; nothing to say where the story began. */
export const beginningWords: Record<Beginning, string | undefined> = {
  published: undefined,
  kept: 'The story is older than the archive from which this page is made.',
  shallow: 'Older versions are not in this copy of the archive.',
  many: 'Older versions are not shown.',
}

/** "12 words added, 3 taken out; also changed: the picture." Nothing when there is nothing to say. */
export function changeInWords({ words, fields }: Change): string {
  const counted = words ? countedWords(words) : 'most of the text is new'
  const also = fields.map((field) => historyWords.fields[field]).join(', ')
  const said = [counted, also && `also changed: ${also}`].filter(Boolean).join('; ')
  return said && `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function countedWords({ added, removed }: { added: number; removed: number }): string {
  const noun = (count: number) => `${count} word${count === 1 ? '' : 's'}`
  if (added > 0 && removed > 0) return `${noun(added)} added, ${removed} taken out`
  if (added > 0) return `${noun(added)} added`
  return removed > 0 ? `${noun(removed)} taken out` : ''
}
