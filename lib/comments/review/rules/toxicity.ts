import { z } from 'zod'
import { pass, type WaitingRule } from '../rule'
import { words } from '../words'

const answerSchema = z.object({ score: z.number().min(0).max(1) })

/**
 * How harsh a text is, by a service of the newsroom's choice: it is sent `{text, language}` as JSON and answers
 * `{score}`, 0 to 1. The writer is asked first; whoever insists is read by a moderator.
 */
export function toxicityRule(url: string | undefined): WaitingRule {
  return {
    name: 'toxicity',
    version: 1,
    waits: true,
    examine: async ({ text, insists }, { dates, toxicFrom }, signal) => {
      if (url === undefined) return pass
      const score = await askService(url, { text, language: dates.language }, signal)
      if (score * 100 < toxicFrom) return { outcome: 'pass', score }
      return insists ? { outcome: 'hold', score } : { outcome: 'ask', score, words: words.toxic }
    },
  }
}

async function askService(
  url: string,
  question: { text: string; language: string },
  signal: AbortSignal,
): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(question),
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  if (!response.ok) throw new Error(`The toxicity service answered ${response.status}.`)
  const answer = answerSchema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new Error('The toxicity service gave no score from 0 to 1.')
  return answer.data.score
}
