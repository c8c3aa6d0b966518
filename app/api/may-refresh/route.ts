import { connection } from 'next/server'
import { mayRefresh } from '@/lib/operations/refresh.server'
import { refreshHeader } from '@/lib/publishing/tell/own-pages.server'

/** nginx asks whether who would have a page fetched anew may: it cannot check a signature by itself. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const address = request.headers.get('x-masthead-path') ?? ''
  const isSigned = mayRefresh(address, request.headers.get(refreshHeader) ?? '')
  return new Response(null, {
    status: isSigned ? 204 : 403,
    headers: { 'Cache-Control': 'no-store' },
  })
}
