import { connection } from 'next/server'
import { getPerson } from '@/lib/accounts/current.server'
import { canModerate } from '@/lib/accounts/person'
import { reasonOf } from '@/lib/db/fault'

const headers = { 'Cache-Control': 'private, no-store' }

/** What a reader's browser asks when its reader acts. 503 when the database cannot tell. */
export async function GET(): Promise<Response> {
  await connection() // outside of what catches: the framework ends a render by it
  try {
    const person = await getPerson()
    if (!person) return Response.json({ signedIn: false }, { headers })
    const { name } = person
    return Response.json({ signedIn: true, name, canModerate: canModerate(person) }, { headers })
  } catch (fault) {
    console.error(`Nobody can tell who is signed in: ${reasonOf(fault)}`)
    return Response.json({ words: 'We cannot tell just now.' }, { status: 503, headers })
  }
}
