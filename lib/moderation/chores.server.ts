import 'server-only'
import { database } from '@/lib/db/database.server'
import { reasonOf } from '@/lib/db/fault'
import { deliverMails } from '@/lib/mail/deliver.server'
import { claimChore } from './claim-chore.server'
import { forgetWhatIsOld } from './forget.server'
import { sendDigest } from './telling/digest.server'

/** In milliseconds. */
const everyMoment = 15_000
const everyHour = 3_600_000

const started: unique symbol = Symbol.for('masthead.chores')
const shelf = globalThis as typeof globalThis & { [started]?: NodeJS.Timeout }

/** Starts what is done by the clock. It keeps no process alive. */
export function startChores(): void {
  shelf[started] ??= setInterval(() => void doChores(new Date()), everyMoment).unref()
}

/**
 * Sends what could not be sent before, tells moderators what waits, forgets what is old. A database that is down is
 * told once; the next round tries again.
 */
export async function doChores(now: Date): Promise<void> {
  try {
    const db = await database()
    await deliverMails(now)
    await sendDigest(db, now)
    if (await claimChore(db, 'forgetting', everyHour, now)) await forgetWhatIsOld(db, now)
    complaint = ''
  } catch (fault) {
    const reason = reasonOf(fault)
    if (reason !== complaint) console.error(`What is due could not be done: ${reason}`)
    complaint = reason
  }
}

/** What was said last, so that it is not said every round. */
let complaint = ''
