import { redirect } from 'next/navigation'
import { getPerson } from '@/lib/accounts/current.server'
import { canModerate, type Person } from '@/lib/accounts/person'
import { routes } from '@/lib/routes'

/**
 * The moderator who asks; nothing when somebody is signed in who is none. Whoever is not signed in is sent there
 * first, and back to `here`. The actions of the desk ask again for themselves.
 */
export async function findModerator(here: string): Promise<Person | undefined> {
  const person = (await getPerson()) ?? redirect(routes.signIn(here))
  return canModerate(person) ? person : undefined
}
