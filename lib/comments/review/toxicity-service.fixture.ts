import { z } from 'zod'
import { type Service, startService, type Trouble } from './answering.fixture'

const questionSchema = z.strictObject({ text: z.string(), language: z.string() })

/** Change `trouble` while it runs, and it misbehaves from then on. `url` is what TOXICITY_URL says. */
export type ToxicityService = Service & {
  requests: z.output<typeof questionSchema>[]
  trouble: Trouble
}

/** A service that is asked how toxic a text is, for tests: what says "harsh" is, by 0.95; the rest is not. */
export async function startToxicity(trouble: Trouble = {}): Promise<ToxicityService> {
  const requests: z.output<typeof questionSchema>[] = []
  const service = await startService(trouble, (request, body, response) => {
    const isJson = request.headers['content-type']?.startsWith('application/json')
    const question = questionSchema.safeParse(isJson ? JSON.parse(body) : undefined)
    if (request.method !== 'POST' || !question.success) return void response.writeHead(400).end()
    requests.push(question.data)
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ score: /\bharsh\b/i.test(question.data.text) ? 0.95 : 0.05 }))
  })
  return { ...service, requests, trouble }
}
