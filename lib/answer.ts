import { createHash } from 'node:crypto'

/** What is at an address, in HTTP's own word. */
export type Representation = Whole | Streamed

type Whole = Told & {
  /** A text is sent as UTF-8; `contentType` says so where it matters. */
  body: string | Uint8Array<ArrayBuffer>
  /** As the header has it, quotes included. Without it: the SHA-256 of the body. */
  etag?: string
}

/** What is too large to be held whole. Nobody has read all of it, so its maker knows how to tell versions apart. */
type Streamed = Told & { body: () => ReadableStream<Uint8Array>; etag: string }

type Told = {
  contentType: string
  /** Not after now: HTTP forbids an origin to say so. */
  lastModified?: Date
  /** Without it: nobody keeps it for longer than a moment, see `keepForAMoment`. */
  cacheControl?: string
  /** Whatever else is said with it, with a 304 too. */
  headers?: Readonly<Record<string, string>>
}

/**
 * Kept here until it changes, and by nobody else for longer than a moment: no proxy hears of every change. What
 * is shown while a new one is fetched is two seconds old at most, or an address that is asked for once in an hour
 * would show what was an hour ago; only when no server answers, a day. The same as for a reader's page.
 */
export const keepForAMoment =
  'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400'

/**
 * Answers a GET or HEAD with a representation, or with 304 when the asker has it (RFC 9110 §13.2.2):
 *
 * | `If-None-Match` | `If-Modified-Since` | answer |
 * |---|---|---|
 * | names our tag, weak or strong, or `*` | anything | 304 |
 * | names others, or is no list of tags | anything | 200 |
 * | not sent | a date not before ours | 304 |
 * | not sent | a date before ours, no HTTP date, or we have none | 200 |
 *
 * Hand in the same object again and it is encoded and hashed only once. Compression is the framework's work and
 * cannot be ours: it takes `Content-Encoding` off the answers of route handlers, and `Content-Length` as well.
 */
export function answer(request: Request, representation: Representation): Response {
  const { contentType, lastModified, cacheControl = keepForAMoment } = representation
  const { body, etag } = readyForm(representation)
  const headers = new Headers({ 'Cache-Control': cacheControl, ETag: etag })
  if (lastModified) headers.set('Last-Modified', lastModified.toUTCString())
  // A cache replaces what it has kept by what comes with a 304. A policy left out would be that of any page.
  for (const [name, value] of Object.entries(representation.headers ?? {})) headers.set(name, value)
  if (isKnown(request.headers, etag, lastModified)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('Content-Type', contentType)
  if (typeof body !== 'function') headers.set('Content-Length', String(body.length))
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(typeof body === 'function' ? body() : body, { headers })
}

/** Answers that there is nothing at an address, or nothing any more. A proxy must not keep that: a moment later there may be. */
export function answerMissing(words: string, status: 404 | 410 = 404): Response {
  return new Response(`${words}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate',
    },
  })
}

/** As it is sent: bytes, or what gives them, and the entity tag. */
export type Ready = {
  body: Uint8Array<ArrayBuffer> | (() => ReadableStream<Uint8Array>)
  etag: string
}

const kept = new WeakMap<Representation, Ready>()

/** A representation encoded and hashed: for the same one always the same object. */
export function readyForm(representation: Representation): Ready {
  const known = kept.get(representation)
  if (known) return known
  const made = makeReady(representation)
  kept.set(representation, made)
  return made
}

function makeReady({ body, etag }: Representation): Ready {
  if (typeof body === 'function') return { body, etag: etag ?? '' } // the types forbid the latter
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { body: bytes, etag: etag ?? entityTag(bytes) }
}

/** A strong entity tag: the SHA-256 of a text or of bytes, in quotes. */
export function entityTag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`
}

function isKnown(asked: Headers, etag: string, lastModified: Date | undefined): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null) {
    const [ours = ''] = opaqueTags(etag)
    return tags.trim() === '*' || opaqueTags(tags).includes(ours)
  }
  const since = parseHttpDate(asked.get('if-modified-since') ?? '')
  if (since === undefined || !lastModified) return false
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since // a header has no room for less than a second
}

/** The tags of a list without their `W/`: a comparison for `If-None-Match` is always a weak one. */
function opaqueTags(list: string): string[] {
  return [...list.matchAll(/"[^"]*"/g)].map(([opaque]) => opaque)
}

/** The three forms that RFC 9110 §5.6.7 has a recipient understand; only the first is still written. */
const httpDates = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
]

/** Milliseconds since 1970; nothing for what is not an HTTP date, which a server has to ignore. */
function parseHttpDate(text: string): number | undefined {
  if (!httpDates.some((form) => form.test(text))) return undefined
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(time) ? undefined : time
}
