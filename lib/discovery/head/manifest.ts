import type { MetadataRoute } from 'next'
import { routes } from '@/lib/routes'
import { paperColours } from './colours'
import type { Paper } from './page-head'

/** What a browser is told when a reader keeps the paper: https://www.w3.org/TR/appmanifest/. */
export function webManifest({ site }: Pick<Paper, 'site'>): MetadataRoute.Manifest {
  return {
    id: routes.front(),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'auto',
    start_url: routes.front(),
    scope: routes.front(),
    display: 'minimal-ui',
    theme_color: paperColours.light,
    background_color: paperColours.light,
    icons: [
      { src: routes.icon(), sizes: 'any', type: 'image/svg+xml' },
      { src: routes.icon('192'), sizes: '192x192', type: 'image/png' },
      { src: routes.icon('512'), sizes: '512x512', type: 'image/png' },
      {
        src: routes.icon('maskable-512'),
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  }
}
