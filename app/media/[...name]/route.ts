import { answer, answerMissing } from '@/lib/answer'
import { readMedium } from '@/lib/content/media.server'

/** A picture of the newsroom. With its version in the address it may be kept for good. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string[] }> },
): Promise<Response> {
  const { name } = await params
  const found = await readMedium(name.join('/'))
  if (!found) return answerMissing('There is no such picture.')

  const { medium, bytes } = found
  return answer(request, {
    body: bytes,
    contentType: medium.contentType,
    etag: `"${medium.hash}"`,
    cacheControl: new URL(request.url).searchParams.has('v')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, stale-while-revalidate=86400',
    // A drawing opened by itself is a document: it may style itself and do nothing else.
    headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" },
  })
}
