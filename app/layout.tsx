// First, before anything that brings styles of its own: the order of the cascade layers is declared there.
import './globals.css'
import './fonts/fallbacks.css'

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { EarlyScript, SpeculationRules } from '@/components/site/early-script'
import { FreshContent } from '@/components/site/fresh-content'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import { paperColours } from '@/lib/discovery/head/colours'
import { siteHead } from '@/lib/discovery/head/page-head'
import { env } from '@/lib/env.server'
import { fontVariables } from './fonts/fonts'
import { writingDirection } from './writing-direction'

export function generateMetadata(): Metadata {
  return siteHead(readPublication())
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paperColours.light },
    { media: '(prefers-color-scheme: dark)', color: paperColours.dark },
  ],
  colorScheme: 'light dark',
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { site } = readPublication()
  return (
    <html
      lang={site.language}
      dir={writingDirection(site.language)}
      className={fontVariables}
      suppressHydrationWarning
    >
      <head>
        <EarlyScript adBlockNotice={site.adBlockNotice} />
      </head>
      <body>
        {children}
        <SpeculationRules />
        {env.isDevelopment && <FreshContent version={currentCatalog().version} />}
      </body>
    </html>
  )
}
