/**
 * Whether a grapheme is drawn as a picture: what Unicode recommends as an emoji, and what asks for it with FE0F.
 * Digits, ©, ™ and ❤ are text unless they ask; FE0E asks for text.
 */
export function isEmoji(grapheme: string): boolean {
  if (grapheme.includes('\ufe0e')) return false
  return recommended.test(grapheme) || /^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u.test(grapheme)
}

// The compiler refuses the flag in a literal for this target; every Node that runs this has it.
const flagForSequences: string = 'v'
const recommended = new RegExp('^\\p{RGI_Emoji}$', flagForSequences)

/**
 * What Twemoji may call the picture of a sequence, likeliest first: code points in hex, with FE0F only where
 * parts are joined.
 *
 * | sequence | names |
 * |---|---|
 * | 1F1F5 1F1F1 | 1f1f5-1f1f1 |
 * | 0031 FE0F 20E3 | 31-20e3 |
 * | 2764 FE0F 200D 1F525 | 2764-fe0f-200d-1f525, 2764-200d-1f525 |
 */
export function emojiNames(sequence: string): string[] {
  const bare = sequence.replaceAll('\ufe0f', '')
  const names = sequence.includes('\u200d') ? [sequence, bare] : [bare, sequence]
  return [...new Set(names.map(toHex))]
}

/** The parts of a sequence that has no picture of its own: joined people, flags' letters, skins left out. */
export function emojiParts(sequence: string): string[] {
  const joined = sequence.split('\u200d').filter(Boolean)
  if (joined.length > 1) return joined
  const parts = [...sequence].filter((part) => /(?!\p{Emoji_Modifier})\p{Emoji}/u.test(part))
  return parts.length > 0 && parts.join('') !== sequence ? parts : []
}

function toHex(text: string): string {
  return Array.from(text, (letter) => letter.codePointAt(0)?.toString(16)).join('-')
}
