import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

/**
 * Answers a form that succeeded. In a browser with scripts it is the page itself that goes on; without, the reader
 * is sent to `place`, so that loading it again does not post again. Drawing a page in the answer to a plain
 * post that has just changed that page is something that the framework cannot do.
 *
 * @returns `state`; it does not return to a browser without scripts
 */
export async function answerForm<State>(state: State, place: string): Promise<State> {
  const { has } = await headers().then((all) => ({ has: all.has('next-action') }))
  if (!has) redirect(place)
  return state
}
