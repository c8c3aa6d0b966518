import { answer, answerMissing, keepForAMoment } from '@/lib/answer'
import { readMarkdown } from '@/lib/discovery/markdown/read.server'

/**
 * A story as Markdown, for who asks for `/{section}/{slug}.md` (a rewrite of next.config.mjs) or for the story
 * itself with a preference for Markdown (proxy.ts).
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ section: string; slug: string }> },
): Promise<Response> {
  const { section, slug } = await params
  const lookup = await readMarkdown(section, slug)
  switch (lookup.state) {
    case 'found':
      return answer(request, lookup.document)
    case 'moved':
      return new Response(null, {
        status: 308,
        headers: { Location: lookup.to, 'Cache-Control': keepForAMoment, Vary: 'Accept' },
      })
    case 'gone':
      return answerMissing('This story has been taken away.', 410)
    case 'missing':
      return answerMissing('There is no such story.')
  }
}
