import { answerFeed } from '@/lib/discovery/feeds/read.server'
import { routes } from '@/lib/routes'

/** What the paper put right. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'rss', routes.corrections())
}
