import 'server-only'
import { getPerson } from '@/lib/accounts/current.server'
import { type Person, personAsWriter } from '@/lib/accounts/person'
import { guestAsWriter } from './guest.server'

/** Who is about to write. The e-mail of somebody who is signed in stays with the account. */
export type Writer = { key: string; person: Person | undefined; name: string; email: string }

/** Somebody who is signed in signs with the name of their account, whatever the form says. */
export async function identifyWriter(given: { name: string; email: string }): Promise<Writer> {
  const person = await getPerson()
  if (person) {
    const { id, name, email } = person
    return { key: personAsWriter(id), person, name: name || given.name, email }
  }
  return { key: guestAsWriter(given.email), person: undefined, ...given }
}
