import 'server-only'
import { type Database, database } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { chores } from '@/lib/db/schema/moderation'
import { deliverDue, startDelivering } from '@/lib/mail/wake.server'
import { isDue } from './chores'
import { claimChore } from './claim-chore.server'
import { forgetWhatIsOld } from './forget.server'
import { sendDigest } from './telling/digest.server'

/** Between two rounds: milliseconds. */
const pause = 15_000

const started: unique symbol = Symbol.for('masthead.chores')
const shelf = globalThis as typeof globalThis & { [started]?: true }

/** Starts what is done by the clock. It keeps no process alive. */
export function startChores(): void {
  if (shelf[started]) return
  shelf[started] = true
  startDelivering()
  const next = () => void setTimeout(round, pause).unref()
  const round = () => void doChores(new Date()).finally(next)
  next()
}

/**
 * Sends what could not be sent before, tells moderators what waits, forgets what is old. A database that is down is
 * told once; the next round tries again.
 */
export async function doChores(now: Date): Promise<void> {
  try {
    const db = await database()
    const done = new Map((await db.select().from(chores)).map(({ name, doneAt }) => [name, doneAt]))
    if (isDue('digest', done.get('digest'), now)) await sendDigest(db, done.get('digest'), now)
    if (isDue('forgetting', done.get('forgetting'), now)) await forget(db, now)
    await deliverDue()
    complaint = ''
  } catch (fault) {
    const reason = reasonOf(fault)
    const [what = ''] = reason.split('\n', 1)
    if (what !== complaint) console.error(`What is due could not be done: ${reason}`)
    complaint = what
  }
}

async function forget(db: Database, now: Date): Promise<void> {
  await db.transaction(async (all) => {
    if (await claimChore(all, 'forgetting', now)) await forgetWhatIsOld(all, now)
  })
}

/** What was said last, so that it is not said every round. */
let complaint = ''
