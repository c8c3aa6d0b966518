import 'server-only'
import { cookies } from 'next/headers'

const name = 'masthead-typed'

/**
 * Keeps what was typed for the page that says what is wrong with it. An action that rendered that page itself
 * would be seen by nobody without JavaScript: the framework loses an action's answer on a page made for one reader.
 */
export async function keepTyped(text: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'strict' as const, path: '/account', maxAge: 60 }
  ;(await cookies()).set(name, text.slice(0, 300), options)
}

/** What was typed last, for a minute. */
export async function readTyped(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value
}
