import 'server-only'
import { readPublication } from '@/lib/content/publication.server'
import { env } from '@/lib/env.server'
import { meaningOf, messageOf } from './message'
import type { Tiding } from './tidings'

/** Milliseconds. */
const patience = 20_000

/** Tells it, once. What went wrong is an answer too: nobody waits for it. */
export async function send(
  tiding: Tiding,
): Promise<{ meaning: 'told' | 'later' | 'never'; said: string }> {
  const { contentType, body } = messageOf(tiding, readPublication().url, env.INDEXNOW_KEY ?? '')
  try {
    const response = await fetch(tiding.target, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const said = `${response.status} ${(await response.text()).trim()}`.slice(0, 300)
    return { meaning: meaningOf(response.status), said }
  } catch (fault) {
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
    return { meaning: 'later', said: String(cause).slice(0, 300) }
  }
}
