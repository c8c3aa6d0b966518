import type { PageValue } from './stored-page.ts'

/**
 * What a value weighs in memory, in bytes; never less than 1. Buffers weigh their length. Text weighs two
 * bytes a character as soon as one character is beyond Latin-1, as every typographic quote is: so the
 * engine stores it.
 */
export function bytesOf(value: PageValue): number {
  switch (value.kind) {
    case 'APP_PAGE':
      return overhead + text(value.html) + blob(value.rscData) + segments(value) + headers(value)
    case 'APP_ROUTE':
      return overhead + blob(value.body) + headers(value)
    case 'IMAGE':
      return overhead + blob(value.buffer)
    default:
      return overhead + text(JSON.stringify(value))
  }
}

/** The objects around the content, and the key. */
const overhead = 512

function text(content: string): number {
  return content.length * (/[\u0100-\uffff]/.test(content) ? 2 : 1)
}

function blob(content: Buffer | undefined): number {
  return content?.byteLength ?? 0
}

function segments({ segmentData }: { segmentData: Map<string, Buffer> | undefined }): number {
  let bytes = 0
  for (const [path, data] of segmentData ?? []) bytes += text(path) + blob(data)
  return bytes
}

function headers(value: { headers?: object | undefined }): number {
  return text(JSON.stringify(value.headers ?? {}))
}
