import { answerFeed } from '@/lib/discovery/feeds/read.server'
import { routes } from '@/lib/routes'

/** The newest stories of a section. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ section: string }> },
): Promise<Response> {
  return answerFeed(request, 'rss', routes.section((await params).section))
}
