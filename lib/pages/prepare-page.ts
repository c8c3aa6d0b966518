import { inlineStyles } from './inline-styles.ts'
import { answerOf, metaContent, movedDocument } from './page-answer.ts'
import { deferRuntime } from './runtime-on-intent.ts'
import type { PageValue } from './stored-page.ts'

type Page = Extract<PageValue, { kind: 'APP_PAGE' }>

/**
 * Makes of a page as the framework drew it the page that readers get; `page` itself is changed. Its data
 * for the router (`rscData`, `segmentData`) stays as it is, unless the page has moved. A page that still
 * waits for something of the request (`postponed`) is not a reader's page, and one that asks for its runtime
 * at once (`<meta name="masthead-runtime" content="now">`) keeps it.
 *
 * @param readCss the text of a stylesheet of ours, by its address; undefined if there is none
 * @param keepData see `deferRuntime`. What strangers can make up without end, a page for every address where
 *   nothing is, keeps its data
 */
export function preparePage(
  page: Page,
  readCss: (href: string) => string | undefined,
  keepData?: (data: string) => string | undefined,
): void {
  if (page.postponed !== undefined) return
  const answer = answerOf(page.html)
  if (answer) page.status = answer.status
  const missing = answer && answer.status !== 308
  page.headers = {
    ...page.headers,
    'cache-control': missing ? keepNever : keepForAMoment,
    // The framework puts this beside what it says itself, and drops what next.config.mjs would say.
    ...((answer?.status === 308 || page.html.includes(inMarkdownToo)) && { vary: 'Accept' }),
  }
  if (answer?.status === 308) {
    page.headers = { ...page.headers, location: answer.to }
    page.html = movedDocument(answer.to)
    page.rscData = undefined
    page.segmentData = undefined
    return
  }
  if (metaContent(page.html, 'masthead-runtime') === 'now') return
  page.html = deferRuntime(inlineStyles(page.html, readCss), answer ? undefined : keepData)
}

/**
 * As the framework draws the link to the Markdown of a story. Such a page says that the answer depends on
 * `Accept`, and so does every redirect, since a former address of a story leads to its Markdown, too.
 */
const inMarkdownToo = '<link rel="alternate" type="text/markdown"'

/** What the framework itself says of an address that it does not know; a proxy must not keep a 404 either. */
const keepNever = 'private, no-cache, no-store, max-age=0, must-revalidate'

/**
 * A page is kept here until it changes, and by nobody else for longer than a moment. The framework would
 * tell proxies to keep it for as long as its `cacheLife`, and none of them hears of a change.
 */
const keepForAMoment =
  'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400'
