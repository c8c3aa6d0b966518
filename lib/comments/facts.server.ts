import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, rowsOf } from '@/lib/db/database.server'
import { commentStates } from '@/lib/db/schema/comments'
import { guestAsWriter } from './guest.server'
import type { Ban, WriterHistory } from './review/submission'
import type { StoredComment } from './store.server'

/** What the database knows of somebody who is about to take part. */
export type WriterFacts = {
  history: WriterHistory
  ban: Ban | undefined
  /** What the same form has already become. */
  posted: StoredComment | undefined
}

const moment = z.union([z.date(), z.string()]).pipe(z.coerce.date())
const rowSchema = z.object({
  published: z.coerce.number(),
  held: z.coerce.number(),
  rejected: z.coerce.number(),
  spam: z.coerce.number(),
  recent: z
    .array(z.object({ id: z.number(), story: z.string(), text: z.string(), createdAt: moment }))
    .nullable(),
  ban: z
    .object({ kind: z.enum(['suspension', 'ban']), until: moment.nullable(), words: z.string() })
    .nullable(),
  posted: z.object({ id: z.number(), state: z.enum(commentStates), createdAt: moment }).nullable(),
})

/** Somebody as the database knows them, and the e-mail address under which they may be known in the other way. */
export type KnownAs = { writer: string; email: string | undefined }

/**
 * Everything that the rules ask of a writer, in one query: each round trip would be paid for by every comment. A ban
 * holds for a person and for a guest with the same address, whichever of the two it was said to; but what a person
 * was told is not told to whoever types their address.
 */
export async function readWriterFacts(
  database: Database,
  { writer, email }: KnownAs,
  now: Date,
  formKey = '',
): Promise<WriterFacts> {
  const at = now.toISOString()
  const isGuest = !writer.startsWith('person:')
  const asGuest = email ? guestAsWriter(email) : writer
  const [row] = await rowsOf(
    database,
    sql`
      select
        count(*) filter (where state = 'published') as published,
        count(*) filter (where state = 'held') as held,
        count(*) filter (where state = 'rejected') as rejected,
        count(*) filter (where state = 'spam') as spam,
        (select json_agg(last) from (
          select id, story, text, created_at as "createdAt" from comments
          where writer = ${writer} and state <> 'deleted' order by created_at desc limit 10
        ) last) as recent,
        (select json_build_object('kind', kind, 'until', until,
          'words', case when writer like 'person:%' and ${isGuest} then '' else words end) from bans
          where (writer in (${writer}, ${asGuest}) or writer = (
            select 'person:' || id from people where email = lower(${email ?? null})
          )) and lifted_at is null and (until is null or until > ${at})
          order by until desc nulls first limit 1) as ban,
        (select json_build_object('id', id, 'state', state, 'createdAt', created_at) from comments
          where form_key = ${formKey}) as posted
      from comments where writer = ${writer}`,
  )
  const { recent, ban, posted, ...counts } = rowSchema.parse(row)
  return {
    history: { ...counts, recent: recent ?? [] },
    ban: ban ? { ...ban, until: ban.until ?? undefined } : undefined,
    posted: posted ?? undefined,
  }
}
