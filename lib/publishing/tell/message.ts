import { routes } from '@/lib/routes'
import type { Tiding } from './tidings'

/** How somebody is told, over HTTP. */
export type Message = { contentType: string; body: string }

/** @param key what proves to IndexNow that we speak for this host */
export function messageOf({ kind, urls }: Tiding, url: string, key: string): Message {
  switch (kind) {
    case 'websub': {
      // https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html#rfc.section.7.1: `hub.url` may be repeated
      const form = new URLSearchParams({ 'hub.mode': 'publish' })
      for (const feed of urls) form.append('hub.url', feed)
      return { contentType: 'application/x-www-form-urlencoded', body: form.toString() }
    }
    case 'indexnow': {
      const { host } = new URL(url)
      const told = { host, key, keyLocation: url + routes.indexNowKey(key), urlList: urls }
      return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(told) }
    }
    default:
      return kind satisfies never
  }
}

/**
 * What an answer means.
 *
 * | status | means |
 * |---|---|
 * | 2xx | told |
 * | 408, 429, 5xx | later |
 * | any other | never: the message itself is not accepted, and will not be |
 */
export function meaningOf(status: number): 'told' | 'later' | 'never' {
  if (status >= 200 && status < 300) return 'told'
  return status === 408 || status === 429 || status >= 500 ? 'later' : 'never'
}
