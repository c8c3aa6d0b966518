import type { WebSiteLeaf } from 'schema-dts'
import { routes } from '@/lib/routes'
import type { Paper } from './graph'
import { ids } from './ids'

/** The site that every page is a part of. */
export function website({ site, url }: Paper): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    '@id': ids.website(url),
    name: site.name,
    url: url + routes.front(),
    inLanguage: site.language,
    publisher: { '@id': ids.organization(url) },
  }
}
