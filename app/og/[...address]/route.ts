import { answer, answerMissing, keepForAMoment } from '@/lib/answer'
import { currentEdition } from '@/lib/content/current.server'
import { findImage } from '@/lib/share-image/find-image'
import { readImage } from '@/lib/share-image/read-image.server'

/** The picture of a page, as networks and search engines ask for it. */
export async function GET(request: Request): Promise<Response> {
  const { catalog, moment } = currentEdition()
  const image = findImage(new URL(request.url).pathname, catalog, moment)
  switch (image.state) {
    case 'missing':
      return answerMissing('There is no such picture.')
    case 'moved':
      // For now, not for good: the next correction gives the page another picture.
      return new Response(null, {
        status: 307,
        headers: { Location: image.to, 'Cache-Control': keepForAMoment },
      })
    case 'found':
      return answer(request, await readImage(image.card, image.shape))
  }
}
