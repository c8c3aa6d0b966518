import { type NextRequest, NextResponse } from 'next/server'
import { guardForm } from '@/lib/comments/form-guard/guard'
import { isKnownAction } from '@/lib/comments/form-guard/known-actions.server'
import { prefersMarkdown } from '@/lib/discovery/markdown/prefers-markdown'
import { env } from '@/lib/env.server'
import { reservedSections } from '@/lib/routes'

/**
 * Two kinds of requests come through here, and no reader's: forms, which are looked at before the framework does,
 * and whoever would rather have the Markdown of a story than its page.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  if (request.method === 'POST') {
    return (await guardForm(request, hostsOf(request), isKnownAction)) ?? NextResponse.next()
  }
  const [, section = ''] = pathname.split('/')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || reservedSections.includes(section)) return NextResponse.next()
  if (!prefersMarkdown(request.headers.get('accept'))) return NextResponse.next()
  return NextResponse.rewrite(new URL(`/api/markdown${pathname}`, request.url))
}

/** Behind a proxy the public name is that of SITE_URL. */
function hostsOf(request: NextRequest): string[] {
  const own = request.headers.get('host')
  return [...(own ? [own] : []), ...(env.SITE_URL ? [new URL(env.SITE_URL).host] : [])]
}

// The framework reads this without running it, so it has to be spelled out.
export const config = {
  matcher: [
    {
      source: '/:section([a-z0-9-]+)/:slug([a-z0-9-]+)',
      has: [{ type: 'header', key: 'accept', value: '.*[tT][eE][xX][tT]/[mM][aA][rR][kK].*' }],
    },
    // A call to publish can be large, and whatever comes through here is held in memory first.
    { source: '/((?!api/publish$).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/:path*', has: [{ type: 'header', key: 'next-action' }] },
  ],
}
