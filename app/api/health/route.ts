import { connection } from 'next/server'

/** Whether this process lives. It asks nobody else: a database that is down must not have servers started anew. */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json({ alive: true }, { headers: { 'Cache-Control': 'no-store' } })
}
