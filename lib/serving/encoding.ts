import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** How a body is sent, by its name in HTTP. */
export type Encoding = 'br' | 'gzip' | 'identity'

const smallestFirst: Encoding[] = ['br', 'gzip', 'identity']

/** The smallest of our encodings that an `Accept-Encoding` allows; as it is, when it allows none or was not sent. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const known = chosen.get(accepted)
  if (known) return known
  const asked = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const encoding = smallestFirst.find((name) => asked.encodings([name]).length > 0) ?? 'identity'
  chosen.set(accepted, encoding)
  return encoding
}

/** Browsers send a handful of lists, others whatever they like. */
const chosen = new LRUCache<string, Encoding>({ max: 200 })

/** Made once and sent often, so it may take some milliseconds, on another thread. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 6,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
        },
      })
    case 'gzip':
      return zip(body)
    case 'identity':
      return body
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
