import { answer } from '@/lib/answer'
import { readPublication } from '@/lib/content/publication.server'
import { documentOf } from '@/lib/discovery/documents.server'
import { llmsText } from '@/lib/discovery/markdown/llms'
import { routes } from '@/lib/routes'

/** What programs that read with a language model should know first. */
export async function GET(request: Request): Promise<Response> {
  const document = await documentOf(routes.llms(), (edition) => ({
    body: llmsText(edition, readPublication().url),
    contentType: 'text/plain; charset=utf-8',
    lastModified: edition.moment,
  }))
  return answer(request, document)
}
