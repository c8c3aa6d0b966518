import type { Finding } from './problem'

/** More than any story needs; a larger file would only cost every reader memory. */
export const mostBytes = 1_048_576

/**
 * The text of a file an author saved, with LF line ends and without a byte order mark: both are what some
 * editors add, and neither is a fault. What is not UTF-8 text is refused, with the place where it stops being so.
 */
export function decode(bytes: Uint8Array): { text: string } | { findings: Finding[] } {
  if (bytes.length > mostBytes) return { findings: [tooLarge(bytes.length, mostBytes)] }
  if (isUtf16(bytes)) {
    return {
      findings: [{ line: 1, column: 1, ...notUtf8, message: 'The file is saved as UTF-16' }],
    }
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { findings: [{ ...placeOfByte(bytes, nul), ...nulByte }] }
  try {
    return { text: utf8.decode(bytes).replace(/\r\n?/g, '\n') }
  } catch {
    return { findings: [{ ...firstUndecodable(bytes), ...notUtf8 }] }
  }
}

/** Said of a file that is not even read. */
export function tooLarge(bytes: number, most: number): Finding {
  const inMegabytes = (count: number) => (count / 1_048_576).toFixed(1).replace('.0', '')
  return {
    line: 1,
    column: 1,
    rule: 'too-large',
    message: `The file has ${inMegabytes(bytes)} MB; at most ${inMegabytes(most)} MB is read`,
    remedy: 'Divide a long text into several; save a picture smaller',
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const notUtf8 = {
  rule: 'not-utf-8',
  message: 'The file is not UTF-8 text from here on',
  remedy: 'Save it with the encoding UTF-8, and type the character here again',
}

const nulByte = {
  rule: 'nul-byte',
  message: 'There is a NUL byte here, which no text has',
  remedy: 'Delete the invisible character, or paste the text into a new file',
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Line by line, because a line break is the one byte that a broken sequence cannot swallow. */
function firstUndecodable(bytes: Uint8Array): { line: number; column: number } {
  let start = 0
  for (let line = 1; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    const decoded = new TextDecoder().decode(bytes.subarray(start, end))
    const broken = decoded.indexOf('\uFFFD')
    if (broken !== -1) return { line, column: broken + 1 }
    start = end + 1
  }
  return { line: 1, column: 1 }
}

function placeOfByte(bytes: Uint8Array, index: number): { line: number; column: number } {
  const lines = new TextDecoder().decode(bytes.subarray(0, index)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
