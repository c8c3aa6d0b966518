import type { IncomingMessage } from 'node:http'

/**
 * The path that a request asks for, when everybody who asks so gets the same: GET or HEAD of an address
 * without anything that the framework, proxy.ts or a condition could read out of it. Undefined for all
 * else, which the framework answers: a query, a body, a header of its router, draft mode, Markdown by `Accept`,
 * a part of a page, a date instead of a tag.
 */
export function plainlyRead({ method, url = '', headers }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (url.length > longest || !ordinaryPath.test(url)) return undefined
  for (const name in headers) if (hasASay.test(name)) return undefined
  if (headers.accept && /text\/mark/i.test(headers.accept)) return undefined
  if (headers.cookie && /__prerender_bypass|__next_preview/.test(headers.cookie)) return undefined
  return url
}

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** No address of ours is longer; what is shorter can be looked at quickly. */
const longest = 512

/** `/`, `/world/story`, `/world/feed.xml`; no slash at the end, which leads elsewhere, no `%`, no `?`. */
const ordinaryPath = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\.[a-z]+)?)?$/

/**
 * Names of headers that change what is answered, or announce a body. Who sends a date beside the tag, or in its
 * place, is left to the framework, too.
 */
const hasASay =
  /^(?:rsc|next-.*|x-next.*|x-middleware-.*|x-invoke-.*|x-prerender-.*|x-matched-path|x-now-.*|content-type|content-length|transfer-encoding|expect|upgrade|range|if-range|if-match|if-modified-since|if-unmodified-since)$/
