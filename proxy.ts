import { type NextRequest, NextResponse } from 'next/server'
import { prefersMarkdown } from '@/lib/discovery/markdown/prefers-markdown'
import { reservedSections } from '@/lib/routes'

/**
 * Gives the Markdown of a story to who would rather have that than the page. Nobody else comes through here:
 * the matcher lets only requests pass that name text/markdown, so a reader's costs nothing more.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const [, section = ''] = pathname.split('/')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || reservedSections.includes(section)) return NextResponse.next()
  if (!prefersMarkdown(request.headers.get('accept'))) return NextResponse.next()
  return NextResponse.rewrite(new URL(`/api/markdown${pathname}`, request.url))
}

// The framework reads this without running it, so it has to be spelled out.
export const config = {
  matcher: [
    {
      source: '/:section([a-z0-9-]+)/:slug([a-z0-9-]+)',
      has: [{ type: 'header', key: 'accept', value: '.*[tT][eE][xX][tT]/[mM][aA][rR][kK].*' }],
    },
  ],
}
