import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Bytes = {
  status: number | undefined
  headers: IncomingHttpHeaders
  /** Names of headers as they were spelled. */
  rawNames: string[]
  body: Buffer
}

/** An answer as it came over the wire, but for its compression: a client for browsers changes headers. */
export function askForBytes(
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const body = plain(Buffer.concat(chunks), response.headers['content-encoding'])
      const rawNames = response.rawHeaders.filter((_, index) => index % 2 === 0)
      resolve({ status: response.statusCode, headers: response.headers, rawNames, body })
    })
      .once('error', reject)
      .end()
  })
}

function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0 || encoding === undefined) return body
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)
}
