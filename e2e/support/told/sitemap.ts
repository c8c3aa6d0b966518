import type { APIRequestContext } from '@playwright/test'
import { iso } from './account'

/** When each story last changed, by address. */
export async function toldBySitemap(request: APIRequestContext): Promise<Map<string, string>> {
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = await Promise.all(
    addressesIn(index).map(async (part) => (await request.get(new URL(part).pathname)).text()),
  )
  const entries = parts.join('').match(/<url>.*?<\/url>/gs) ?? []
  return new Map(
    entries.map((entry) => {
      const lastmod = /<lastmod>([^<]+)/.exec(entry)?.[1]
      return [new URL(addressesIn(entry)[0] ?? '').pathname.slice(1), lastmod ? iso(lastmod) : '']
    }),
  )
}

function addressesIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => address)
}
