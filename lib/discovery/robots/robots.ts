import type { Crawlers } from '@/lib/content/schema/crawlers'
import { routes } from '@/lib/routes'
import { modelCrawlers } from './crawlers'

/**
 * What nobody needs to crawl. Each line is exact, since `/desk` alone would also refuse a section `desktop`.
 * Pictures, share images and the framework's files are open: without them a page cannot be shown.
 */
const closed = ['/api/', '/desk$', '/desk/', '/account$', '/account/', '/search$', '/search?']

/**
 * robots.txt, RFC 9309: a group for everybody, and one for those who are refused. A crawler obeys only the
 * group that names it, so who is welcome is not named: it then keeps to what everybody is asked.
 */
export function robotsTxt(crawlers: Crawlers, url: string): string {
  const refused = refusedCrawlers(crawlers)
  return [
    ...['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)],
    ...(refused.length > 0
      ? ['', ...refused.map((name) => `User-agent: ${name}`), 'Disallow: /']
      : []),
    '',
    `Sitemap: ${url}${routes.sitemap()}`,
    `Sitemap: ${url}${routes.newsSitemap()}`,
    '',
  ].join('\n')
}

/** The names in alphabetical order, none twice however it is spelt: crawlers compare without regard to case. */
function refusedCrawlers({ training, answers, refused }: Crawlers): string[] {
  const names = [
    ...(training === 'refuse' ? modelCrawlers.training : []),
    ...(answers === 'refuse' ? modelCrawlers.answers : []),
    ...refused,
  ]
  const bySpelling = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]))
  return [...bySpelling].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}
