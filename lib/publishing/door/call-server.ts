import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { routes } from '@/lib/routes'
import type { PublishReport } from '../report'
import { signatureHeader, signatureOf } from './signature'

/** What a server said to a call: its report, or that it did not obey, and why. */
export type Answer = { report: PublishReport } | { refused: string }

/** A report as it comes over the wire; what is told of problems is told as the server has it. */
const reportSchema = z.custom<PublishReport>(
  (value) => z.object({ outcome: z.string(), version: z.string() }).safeParse(value).success,
)
const refusedSchema = z.object({ reason: z.string() })

/** Tells the server at `url` that the content has changed: `files`, or anything. Waits for what it says. */
export async function callServer(
  url: string,
  secret: string,
  files?: readonly string[],
): Promise<Answer> {
  const timestamp = new Date().toISOString()
  const body = JSON.stringify({ timestamp, nonce: randomUUID(), ...(files && { files }) })
  try {
    const response = await fetch(url.replace(/\/+$/, '') + routes.publish(), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        [signatureHeader]: signatureOf(body, secret),
      },
      body,
      signal: AbortSignal.timeout(120_000),
    })
    return answerOf(await response.text(), response.status)
  } catch (fault) {
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
    return { refused: `The server at ${url} does not answer: ${String(cause)}` }
  }
}

function answerOf(text: string, status: number): Answer {
  const json = parseJson(text)
  const report = reportSchema.safeParse(json)
  if (report.success) return { report: report.data }
  const { data } = refusedSchema.safeParse(json)
  return { refused: data?.reason ?? `The server answered ${status}.` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
