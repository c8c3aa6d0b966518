/** No line of a message is longer; what follows is for colleagues. */
const longest = 200

/**
 * A line that somebody wrote for colleagues, as readers may see it: one line, without characters that draw
 * nothing or turn what stands beside them (UAX 9 §2), without e-mail addresses, not longer than 200 characters.
 */
export function readersLine(text: string): string {
  const line = withoutAddresses(oneLine(text))
  const characters = [...line]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line
}

/** A name as readers may see it. Many a git is set up with an address in place of a name: that is nobody's. */
export function readersName(text: string): string {
  const name = oneLine(text)
  return /\S@\S/.test(name) ? '' : [...name].slice(0, 80).join('')
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, keepJoiners)
    .trim()
}

/** Joiners change letters in Persian and Hindi, and make one emoji of several. */
function keepJoiners(mark: string): string {
  return mark === '\u200c' || mark === '\u200d' ? mark : ''
}

function withoutAddresses(text: string): string {
  return text.replace(/<?[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+>?/g, '…')
}
