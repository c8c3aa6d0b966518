import { fileURLToPath } from 'node:url'
import { pageBytes } from './lib/pages/page-shelves.ts'

/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  cacheHandler: fileURLToPath(import.meta.resolve('./lib/pages/page-cache.ts')),
  cacheHandlers: { default: fileURLToPath(import.meta.resolve('./lib/pages/function-cache.ts')) },
  cacheMaxMemorySize: pageBytes,
  agentRules: false,
  // They open their own files, WebAssembly and libraries, which a bundle would leave behind.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'harfbuzzjs',
    'nodemailer',
    'pg',
    'redis',
    'sharp',
    'wawoff2',
  ],
  // Links are plain and pages come whole: there are no navigations inside the app that should look instant.
  experimental: { instantInsights: { validationLevel: 'manual-warning' } },
  poweredByHeader: false,
  // Static pages have all metadata in their head. The framework would draw them once more for some crawlers,
  // past the page cache, and answer those with 200 where nothing is.
  htmlLimitedBots: /(?!)/,
  headers: async () => [
    { source: '/:path*', headers: onEverything },
    { source: documents, headers: onDocuments },
    { source: '/:icon(icon\\.svg|favicon\\.ico|icons/.*)', headers: onIcons },
  ],
  // After files and fixed addresses, before /{section}/{slug}, which would take `.md` for a part of the slug.
  rewrites: async () => ({ afterFiles: [markdown, indexNowKey] }),
}

/** A story as Markdown. Who asks for it by `Accept` comes through proxy.ts. */
const markdown = {
  source: '/:section([a-z0-9-]+)/:slug([a-z0-9-]+)\\.md',
  destination: '/api/markdown/:section/:slug',
}

/** A file of which only the server that runs knows the name. */
const indexNowKey = {
  source: '/:key([A-Za-z0-9-]{8,128})\\.txt',
  destination: '/api/indexnow-key/:key',
}

/** Nothing comes from another site. Pages carry inline lines and styles of their own, which are allowed. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What a browser does not open as a document needs no policy for one, and four fonts would each carry it. */
const documents =
  '/((?!_next/static/|media/|og/|icons/|icon\\.svg$|favicon\\.ico$|manifest\\.webmanifest$).*)'

const onEverything = headers({ 'X-Content-Type-Options': 'nosniff' })

/** Development compiles in the browser, which the policy would forbid. */
const onDocuments = headers({
  ...(process.env.NODE_ENV === 'development' ? {} : { 'Content-Security-Policy': policy }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
})

const onIcons = headers({ 'Cache-Control': 'public, max-age=86400' })

function headers(named) {
  return Object.entries(named).map(([key, value]) => ({ key, value }))
}

export default config
