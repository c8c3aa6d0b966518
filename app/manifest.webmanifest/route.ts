import { answer, type Representation } from '@/lib/answer'
import { readPublication } from '@/lib/content/publication.server'
import { webManifest } from '@/lib/discovery/head/manifest'

/** The publication as something that a reader can keep on a home screen. */
export function GET(request: Request): Response {
  return answer(request, manifestNow())
}

let kept: Representation | undefined

/** The same object as long as it says the same, because then its tag need not be worked out again. */
function manifestNow(): Representation {
  const body = JSON.stringify(webManifest(readPublication()))
  if (kept?.body !== body) kept = { body, contentType: 'application/manifest+json' }
  return kept
}
