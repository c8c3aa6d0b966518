import { readFileSync } from 'node:fs'
import type { PageValue } from './stored-page.ts'

/** Pages as Next 16.4.6 prerendered them, recorded from a small site with two islands and two stylesheets. */
export const recorded = {
  turbopack: read('reader-page.turbopack.html'),
  webpack: read('reader-page.webpack.html'),
  thrown: read('not-found-thrown.html'),
}

export const readerPages = [
  ['Turbopack', recorded.turbopack],
  ['webpack', recorded.webpack],
] as const

/** A page as the framework hands it over. */
export function pageValue(changes: Partial<Page> = {}): Page {
  return frameworkValue<Page>({
    kind: 'APP_PAGE',
    html: recorded.turbopack,
    rscData: Buffer.from('data of the router'),
    segmentData: new Map([['/_tree', Buffer.from('tree')]]),
    headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/world/story,article:world/story' },
    status: undefined,
    postponed: undefined,
    ...changes,
  })
}

type Page = Extract<PageValue, { kind: 'APP_PAGE' }>

/** The framework types the kinds of its values as an enum that only its own code can name; they are texts. */
export function frameworkValue<Value extends PageValue>(
  value: Omit<Value, 'kind'> & { kind: `${Value['kind']}` },
): Value {
  // The one crossing: no other code could make such a value.
  return value as unknown as Value
}

/** The page with something more at the end of its `<head>`. */
export function withHead(html: string, more: string): string {
  return html.replace('</head>', `${more}</head>`)
}

function read(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
}
