import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import type { Browser } from './browser.ts'
import type { Visit } from './lighthouse-budget.ts'

/** One answer the page asked for; `bytes` as they went over the wire, headers included. */
export type Request = { url: string; type: string; status: number; bytes: number }

/** `faults` are what cost points outside of speed; `report` is Lighthouse's own page, in HTML. */
export type Finding = { visit: Visit; requests: Request[]; faults: string[]; report: string }

/** What Lighthouse finds in a browser of its own, with its defaults for a phone. */
export async function visit(url: string, { path, args }: Browser): Promise<Finding> {
  const chrome = await launch({ chromePath: path, chromeFlags: ['--headless=new', ...args] })
  try {
    const run = await lighthouse(url, { port: chrome.port, output: 'html', logLevel: 'error' })
    if (!run) throw new Error(`Lighthouse gave no result for ${url}`)
    const requests = requestsIn(run.lhr)
    const faults = faultsIn(run.lhr)
    return { visit: visitIn(run.lhr, requests), requests, faults, report: String(run.report) }
  } finally {
    chrome.kill()
  }
}

function visitIn(result: Result, requests: Request[]): Visit {
  return {
    performance: score(result, 'performance'),
    accessibility: score(result, 'accessibility'),
    bestPractices: score(result, 'best-practices'),
    seo: score(result, 'seo'),
    largestPaint: number(result, 'largest-contentful-paint'),
    firstPaint: number(result, 'first-contentful-paint'),
    blocked: number(result, 'total-blocking-time'),
    shift: number(result, 'cumulative-layout-shift'),
    bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: requests.length,
  }
}

/** Out of 100. A category that could not be judged has none of them. */
function score({ categories }: Result, id: string) {
  return Math.round((categories[id]?.score ?? 0) * 100)
}

function number({ audits }: Result, id: string) {
  const value = audits[id]?.numericValue
  if (value === undefined)
    throw new Error(`Lighthouse could not measure ${id}: ${audits[id]?.errorMessage}`)
  return value
}

function faultsIn({ audits, categories }: Result): string[] {
  return Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ title, auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${title}: ${audits[id]?.title}`),
    )
}

function requestsIn({ audits }: Result): Request[] {
  const { details } = audits['network-requests'] ?? {}
  const items = details?.type === 'table' ? details.items : []
  return items.map((item) => ({
    url: String(item.url),
    type: String(item.resourceType),
    status: Number(item.statusCode),
    bytes: Number(item.transferSize),
  }))
}
