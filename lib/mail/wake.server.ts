import 'server-only'
import { reasonOf } from '@/lib/db/fault'
import { deliverMails } from './deliver.server'

/** In milliseconds: by then the transaction that put a mail into the outbox is over. */
const soon = 100

type Office = {
  /** The moments at which somebody looks into the outbox: milliseconds since 1970, in steps of `soon`. */
  alarms: Set<number>
  round: Promise<void> | undefined
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Office }
const key: unique symbol = Symbol.for('masthead.letters')

/** From now on mails are sent. Only a server does so: what a command puts into the outbox waits there for one. */
export function startDelivering(): void {
  shelf[key] ??= { alarms: new Set(), round: undefined }
}

/**
 * Has what was just put into the outbox sent when it is due. What this misses is found by the clock
 * (lib/moderation/chores.server.ts): a transaction that took longer, a server that has gone.
 */
export function deliverSoon(dueAt: Date): void {
  const alarms = shelf[key]?.alarms
  const at = Math.ceil(Math.max(dueAt.getTime(), Date.now()) / soon + 1) * soon
  if (!alarms || alarms.has(at)) return
  alarms.add(at)
  const ring = async () => {
    alarms.delete(at)
    await shelf[key]?.round?.catch(() => undefined) // it may have looked before the mail was there
    await deliverDue()
  }
  const tell = (fault: unknown) => console.error(`Mails could not be sent: ${reasonOf(fault)}`)
  setTimeout(() => void ring().catch(tell), at - Date.now()).unref()
}

/** Sends what is due now; one round at a time. */
export function deliverDue(): Promise<void> {
  const office = shelf[key]
  if (!office) return Promise.resolve()
  office.round ??= deliverMails(new Date()).finally(() => {
    office.round = undefined
  })
  return office.round
}
