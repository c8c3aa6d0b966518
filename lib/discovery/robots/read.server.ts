import 'server-only'
import { answer } from '@/lib/answer'
import { readPublication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import { documentOf } from '../documents.server'
import { robotsTxt } from './robots'

/** Answers with robots.txt. */
export async function answerRobots(request: Request): Promise<Response> {
  const document = await documentOf(routes.robots(), ({ catalog }) => ({
    body: robotsTxt(catalog.site.crawlers, readPublication().url),
    contentType: 'text/plain; charset=utf-8',
  }))
  return answer(request, document)
}
