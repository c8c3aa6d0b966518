import { connection } from 'next/server'
import { askReadiness } from '@/lib/operations/ready.server'

/**
 * Whether requests should be sent here: 503 and the names of what is down. `?for=readers` asks whether readers can
 * be served; a load balancer must ask that, or an outage of the database becomes one of every page.
 */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const isForReaders = new URL(request.url).searchParams.get('for') === 'readers'
  const readiness = await askReadiness(isForReaders ? 'readers' : 'everything')
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
