import type { Finding } from './problem'

/**
 * A file in its two parts. Each is padded with empty lines so that it stands on the lines it has in the file:
 * whatever reads a part then counts lines as the author's editor does.
 */
export type Parts = { frontMatter: string; body: string }

/** Where front matter begins; what is missing from it is reported here. */
export const openingFence = { line: 1, column: 1 } as const

/** Divides a file at its `---` lines. */
export function splitFrontMatter(text: string): Parts | { findings: Finding[] } {
  const opening = /^---[ \t]*\n/.exec(text)
  if (!opening) return { findings: [missing] }
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(opening[0].length))
  if (!closing) return { findings: [unclosed] }
  const frontMatter = text.slice(opening[0].length, opening[0].length + closing.index)
  const body = text.slice(opening[0].length + closing.index + closing[0].length)
  const lines = frontMatter.split('\n').length
  return { frontMatter: `\n${frontMatter}`, body: '\n'.repeat(lines + 1) + body }
}

const missing: Finding = {
  ...openingFence,
  rule: 'front-matter',
  message: 'The file does not begin with front matter',
  remedy: 'Write --- on the first line, the fields below it, and --- on a line after them',
}

const unclosed: Finding = {
  ...openingFence,
  rule: 'front-matter',
  message: 'The front matter that begins here has no end',
  remedy: 'Write --- on a line of its own between the last field and the text',
}
