import { pageData } from '@/lib/pages/page-data'

/** The data for hydration that was cut out of a page, as a script; `lib/pages` says why and when. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ version: string }> },
): Promise<Response> {
  const data = await pageData((await params).version)
  if (data === undefined) {
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  }
  return new Response(data, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      // Not for good: what is withdrawn from a page should not stay to be had for a year.
      'Cache-Control': 'public, max-age=86400',
    },
  })
}
