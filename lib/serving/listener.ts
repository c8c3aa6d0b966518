import type { IncomingMessage, RequestListener } from 'node:http'
import { olderDrawing } from '../pages/drawings.ts'
import { findAnswer, learnAnswer } from './at-hand.ts'
import { plainlyRead } from './plain-read.ts'
import { sendWhole } from './whole-answers.ts'

type Handler = (...asked: Parameters<RequestListener>) => Promise<void>

/** Answers from memory what lies there; the framework answers everything else, and is listened to while it does. */
export function listener(framework: Handler): RequestListener {
  return (request, response) => {
    const path = plainlyRead(request)
    const answer = path === undefined ? undefined : findAnswer(path)
    if (answer) return answer.give(request, response)
    if (path !== undefined) learnAnswer(path, response)
    if (request.method === 'GET') sendWhole(response)
    afterOlderDrawing(request, () => framework(request, response)).catch((fault) => {
      console.error(`${request.method} ${request.url} could not be answered.`, fault)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

/** Only reads can share a drawing; a form is not kept waiting. */
async function afterOlderDrawing(
  { method, url = '' }: IncomingMessage,
  answer: () => Promise<void>,
): Promise<void> {
  if (method === 'GET' || method === 'HEAD') await olderDrawing(url.split('?', 1)[0] ?? '')
  return answer()
}
