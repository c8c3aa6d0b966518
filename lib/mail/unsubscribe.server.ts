import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '@/lib/db/database.server'
import { unsubscribed } from '@/lib/db/schema/mail'
import { readSigned, signed } from '@/lib/secret.server'
import { type Subscription, subscriptions } from './mail'
import { recipientKey } from './recipient.server'

/** Whose mails of which kind. `recipient` is a keyed hash, so that a link in a log says nobody's address. */
type Wish = { topic: Subscription; recipient: string }

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' })
    return z.NEVER
  }
})
const wishSchema = jsonText.pipe(z.tuple([z.enum(subscriptions), z.string().min(1)]))

/** What the link in a letter carries. It is good for as long as the newsroom keeps its secret. */
export function unsubscribeToken(email: string, topic: Subscription): string {
  return signed('unsubscribe', JSON.stringify([topic, recipientKey(email)]))
}

/** What a link is about; nothing when it was made up or cut off. */
export function readUnsubscribeToken(token: string): Wish | undefined {
  const text = readSigned('unsubscribe', token)
  if (text === undefined) return undefined
  const { data } = wishSchema.safeParse(text)
  return data && { topic: data[0], recipient: data[1] }
}

/** Has no more mails of this kind sent. Doing it twice is no fault. */
export async function unsubscribe({ topic, recipient }: Wish): Promise<void> {
  const db = await database()
  await db.insert(unsubscribed).values({ topic, recipient }).onConflictDoNothing()
}

/** Takes that back. */
export async function resubscribe(wish: Wish): Promise<void> {
  const db = await database()
  await db.delete(unsubscribed).where(are(wish))
}

/** Whether mails of this kind still go out. */
export async function isSubscribed(wish: Wish): Promise<boolean> {
  const db = await database()
  const found = await db.select({ at: unsubscribed.at }).from(unsubscribed).where(are(wish))
  return found.length === 0
}

function are({ topic, recipient }: Wish) {
  return and(eq(unsubscribed.topic, topic), eq(unsubscribed.recipient, recipient))
}
