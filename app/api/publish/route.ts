import { receiveCall } from '@/lib/publishing/door/receive.server'

/** The content has changed: called by GitHub, by `npm run publish`, by whatever brings content to this machine. */
export function POST(request: Request): Promise<Response> {
  return receiveCall(request)
}
