import 'server-only'
import type { DateStyle } from '@/lib/dates'
import { env } from '@/lib/env.server'
import { currentCatalog } from './current.server'
import type { Site } from './schema/site'

/** What every page needs to know of the publication. */
export type Publication = {
  site: Site
  /** Origin and path prefix of all absolute addresses, without a slash at the end. */
  url: string
  dates: DateStyle
  sections: { id: string; name: string }[]
  /** The pages below /about, in their order. */
  pages: { slug: string; title: string }[]
}

/** The publication as it is now; the page that shows it depends on `shows.publication`, as all pages do. */
export function readPublication(): Publication {
  const { site, sections, pages } = currentCatalog()
  return {
    site,
    url: (env.SITE_URL ?? site.url).replace(/\/+$/, ''),
    dates: { language: site.language, timeZone: site.timeZone },
    sections: [...sections.values()].map(({ id, name }) => ({ id, name })),
    pages: [...pages.values()]
      .sort((a, b) => a.order - b.order)
      .map(({ slug, title }) => ({ slug, title })),
  }
}
