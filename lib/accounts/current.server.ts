import 'server-only'
import type { Person } from './person'

/** Who makes this request; nobody when they are not signed in. It reads cookies, so no reader's page may ask. */
export async function getPerson(): Promise<Person | undefined> {
  return undefined
}
