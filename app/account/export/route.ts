import { connection } from 'next/server'
import { getPerson } from '@/lib/accounts/current.server'
import { exportAccount } from '@/lib/comments/account-export.server'
import { routes } from '@/lib/routes'

/** Everything that is held about whoever asks, as a file. */
export async function GET(): Promise<Response> {
  await connection()
  const person = await getPerson()
  if (!person) {
    const headers = {
      Location: routes.signIn(routes.account()),
      'Cache-Control': 'private, no-store',
    }
    return new Response(null, { status: 303, headers })
  }
  const now = new Date()
  const all = await exportAccount(person, now)
  return new Response(`${JSON.stringify(all, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="comments-${now.toISOString().slice(0, 10)}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
