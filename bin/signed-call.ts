import { createHmac, randomUUID } from 'node:crypto'

/**
 * Tells the server at `origin` that the content may have changed, signed as GitHub signs its calls; it finds out what.
 * It imports nothing, since it is also what runs beside a server (sync-content.ts).
 *
 * @returns what the server says of it
 * @throws Error when it does not obey: with the status, and its words
 */
export async function callPublish(origin: string, secret: string): Promise<string> {
  const body = JSON.stringify({ timestamp: new Date().toISOString(), nonce: randomUUID() })
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const answer = await fetch(`${origin}/api/publish`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': `sha256=${signature}` },
    body,
  })
  const words = await answer.text()
  if (!answer.ok) throw new Error(`${origin} answered ${answer.status}: ${words.slice(0, 2_000)}`)
  return words
}
