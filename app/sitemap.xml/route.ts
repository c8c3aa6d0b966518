import { answerSitemapIndex } from '@/lib/discovery/sitemaps/read.server'

/** The index of the sitemap, whatever its size: its address is then the same for ever. */
export function GET(request: Request): Promise<Response> {
  return answerSitemapIndex(request)
}
