import type { BreadcrumbListLeaf } from 'schema-dts'
import type { Trail } from '../trail'
import type { Paper } from './graph'
import { ids } from './ids'

/** The way to the page as it is drawn above it. The last step is the page itself and needs no address. */
export function breadcrumb(paper: Paper, path: string, trail: Trail): BreadcrumbListLeaf {
  const steps = [...trail.steps, { name: trail.here, href: undefined }]
  return {
    '@type': 'BreadcrumbList',
    '@id': ids.breadcrumb(paper.url + path),
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: href && paper.url + href,
    })),
  }
}
