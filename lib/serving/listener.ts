import type { RequestListener } from 'node:http'
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
    const answered = async () => {
      await olderDrawing(request.url?.split('?', 1)[0] ?? '')
      return framework(request, response)
    }
    answered().catch((fault) => {
      console.error(`${request.method} ${request.url} could not be answered.`, fault)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}
