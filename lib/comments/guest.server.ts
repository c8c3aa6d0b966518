import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env.server'
import { keyedHash, readSigned, signed } from '@/lib/secret.server'
import { changeableFor } from './comment'

const name = 'masthead-guest'
/** Somebody who writes more than this within five minutes loses the first of them. */
const keptAtMost = 20

const ticketSchema = z.object({
  writer: z.string(),
  comments: z.array(z.tuple([z.number(), z.number()])),
})

/** What a guest's browser carries: who wrote, and until when which comments may be changed. */
export type GuestTicket = {
  /** As in `comments.writer`. */
  writer: string
  /** Ids, and the moment until which each may be changed: milliseconds since 1970. */
  comments: readonly (readonly [id: number, until: number])[]
}

/** How a guest is known: by the address that they give, of which only a keyed hash is compared. */
export function guestAsWriter(email: string): string {
  return `guest:${keyedHash('writer', email.trim().toLowerCase())}`
}

/** The ticket of this browser; nothing when it has none, or one that was not made here. */
export async function readGuestTicket(): Promise<GuestTicket | undefined> {
  const token = (await cookies()).get(name)?.value
  const text = token && readSigned('guest', token)
  return text ? ticketSchema.parse(JSON.parse(text)) : undefined
}

/** Lets this browser change a comment that was just written, for five minutes. */
export async function giveGuestTicket(writer: string, comment: number, now: Date): Promise<void> {
  const former = await readGuestTicket()
  const still = (former?.comments ?? []).filter(([, until]) => until > now.getTime())
  const until = now.getTime() + changeableFor
  const ticket: GuestTicket = {
    writer,
    comments: [...still, [comment, until] as const].slice(-keptAtMost),
  }
  const jar = await cookies()
  jar.set(name, signed('guest', JSON.stringify(ticket)), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.SITE_URL?.startsWith('https:') ?? false,
    path: '/',
    maxAge: changeableFor / 1000,
  })
}

/** Whether the ticket still lets its browser change this comment. */
export function mayChange(ticket: GuestTicket | undefined, comment: number, now: Date): boolean {
  return (ticket?.comments ?? []).some(([id, until]) => id === comment && until > now.getTime())
}
