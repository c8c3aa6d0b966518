import { readMedium } from '@/lib/content/media.server'

/** A picture of the newsroom. With its version in the address it may be kept for good. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string[] }> },
): Promise<Response> {
  const { name } = await params
  const found = await readMedium(name.join('/'))
  if (!found) return new Response('There is no such picture.', { status: 404 })

  const { medium, bytes } = found
  const etag = `"${medium.hash}"`
  const version = new URL(request.url).searchParams.get('v')
  const headers = {
    'Content-Type': medium.contentType,
    'Cache-Control': version
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, stale-while-revalidate=86400',
    // A drawing opened by itself is a document: it may style itself and do nothing else.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    ETag: etag,
  }
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(bytes, { headers: { ...headers, 'Content-Length': String(bytes.length) } })
}
