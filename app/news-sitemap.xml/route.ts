import { answerNewsSitemap } from '@/lib/discovery/sitemaps/read.server'

/** The stories of the last two days, for search engines that show news. */
export function GET(request: Request): Promise<Response> {
  return answerNewsSitemap(request)
}
