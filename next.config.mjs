import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  cacheHandler: fileURLToPath(import.meta.resolve('./lib/pages/page-cache.ts')),
  cacheMaxMemorySize: 256 * 1024 * 1024,
  agentRules: false,
  // Links are plain and pages come whole: there are no navigations inside the app that should look instant.
  experimental: { instantInsights: { validationLevel: 'manual-warning' } },
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: everywhere }],
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

/** Said with every answer. Development compiles in the browser, which the policy would forbid. */
const everywhere = Object.entries({
  ...(process.env.NODE_ENV === 'development' ? {} : { 'Content-Security-Policy': policy }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}).map(([key, value]) => ({ key, value }))

export default config
