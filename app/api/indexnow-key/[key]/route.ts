import { answerMissing } from '@/lib/answer'
import { env } from '@/lib/env.server'

/** `/{key}.txt`, by which IndexNow sees that whoever speaks with our key speaks for us: https://www.indexnow.org/documentation */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params
  if (key !== env.INDEXNOW_KEY) return answerMissing('There is nothing here.')
  return new Response(key, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
