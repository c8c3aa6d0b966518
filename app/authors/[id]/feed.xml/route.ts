import { answerFeed } from '@/lib/discovery/feeds/read.server'
import { routes } from '@/lib/routes'

/** What an author wrote last. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFeed(request, 'rss', routes.author((await params).id))
}
