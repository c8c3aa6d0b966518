import 'server-only'
import type { ChangeState } from './form-state'
import { type Limited, secondsToWait } from './pace.server'
import type { Sender } from './post.server'
import { refuseWhenDown } from './unavailable.server'
import { words } from './words'

/** Does `verb` unless this sender has done too much of it, and says so when the database is down. */
export async function paced(
  what: Limited,
  { address }: Sender,
  values: Record<string, string>,
  verb: () => Promise<ChangeState>,
): Promise<ChangeState> {
  const refuse = (why: string): ChangeState => ({
    state: 'refused',
    words: why,
    problems: {},
    values,
  })
  const wait = await secondsToWait(what, address)
  if (wait > 0) return refuse(words.tooMany(wait))
  return refuseWhenDown(verb, () => refuse(words.noStore))
}
