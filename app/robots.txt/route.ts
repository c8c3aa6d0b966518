import { answerRobots } from '@/lib/discovery/robots/read.server'

/** What crawlers are asked. */
export function GET(request: Request): Promise<Response> {
  return answerRobots(request)
}
