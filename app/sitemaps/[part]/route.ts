import { answerSitemapPart } from '@/lib/discovery/sitemaps/read.server'

/** A part of the sitemap. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  return answerSitemapPart(request, (await params).part)
}
