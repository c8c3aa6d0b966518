import 'server-only'
import { and, desc, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '@/lib/db/database.server'
import { decisionKinds, decisions } from '@/lib/db/schema/moderation'

/** An entry of the log. Who has left has no name in it any more. */
export type LogEntry = typeof decisions.$inferSelect

/** What is asked of the log. */
export const logFilterSchema = z.object({
  kind: z.enum(decisionKinds).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  comment: z.coerce.number().int().positive().optional().catch(undefined),
  /** Entries older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
export type LogFilter = z.output<typeof logFilterSchema>

const perPage = 100

/** The newest entries first, a hundred at a time; `next` is the `before` of the next page. */
export async function listLog(
  filter: LogFilter,
): Promise<{ entries: LogEntry[]; next: number | undefined }> {
  const db = await database()
  const { kind, person, comment, before } = filter
  const rows = await db
    .select()
    .from(decisions)
    .where(
      and(
        kind === undefined ? undefined : eq(decisions.kind, kind),
        person === undefined ? undefined : eq(decisions.person, person),
        comment === undefined ? undefined : eq(decisions.comment, comment),
        before === undefined ? undefined : lt(decisions.id, before),
      ),
    )
    .orderBy(desc(decisions.id))
    .limit(perPage + 1)
  const entries = rows.slice(0, perPage)
  return { entries, next: rows.length > perPage ? entries.at(-1)?.id : undefined }
}
