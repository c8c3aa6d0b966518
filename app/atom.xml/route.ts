import { answerFeed } from '@/lib/discovery/feeds/read.server'

/** The newest stories of all sections. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'atom', '')
}
