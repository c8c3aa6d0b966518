import type { Finding } from './verdict'

/**
 * A finding as a database can store it: no NUL and no half of a character in what it shows of a hostile text,
 * and nothing undefined.
 */
export function storable(finding: Finding): Finding {
  const { spans, note, ...rest } = finding
  return {
    ...rest,
    ...(spans && { spans: spans.map((span) => ({ ...span, text: clean(span.text) })) }),
    ...(note === undefined ? {} : { note: clean(note) }),
  }
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
