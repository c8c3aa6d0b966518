import { retryAfter } from '@/lib/retries'
import type { MailTopic } from './mail'

const minute = 60_000
const hour = 60 * minute

/** For how long a mail belongs to the server that is sending it: longer than any time limit of its transport. */
export const leaseFor = 5 * minute

/** After which a mail would come too late to be of use. */
export function validFor(topic: MailTopic): number {
  return topic === 'sign-in' ? hour : 72 * hour
}

/** How long to wait before sending again, in milliseconds, as `retryAfter` has it; nothing when it would come too late. */
export function sendAgainAfter(
  { topic, attempts, createdAt }: { topic: MailTopic; attempts: number; createdAt: Date },
  now: Date,
): number | undefined {
  return retryAfter({ attempts, createdAt, validFor: validFor(topic) }, now)
}

/** Whether a mail server that works did not take this letter, rather than any: nodemailer says at which command. */
export function isAboutLetter(fault: unknown): fault is Error & { responseCode?: unknown } {
  return fault instanceof Error && 'command' in fault && letterCommands.includes(fault.command)
}

const letterCommands: readonly unknown[] = ['RCPT TO', 'DATA']

/** Whether it refused the letter for good: RFC 5321, section 4.2.1, replies of the fifth hundred. */
export function isForGood(fault: unknown): boolean {
  return isAboutLetter(fault) && typeof fault.responseCode === 'number' && fault.responseCode >= 500
}
