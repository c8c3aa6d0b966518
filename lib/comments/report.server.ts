import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { readPublication } from '@/lib/content/publication.server'
import { database } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import { banWords } from './ban'
import type { ReportForm } from './change-form'
import { isVisible } from './clean'
import { readWriterFacts } from './facts.server'
import type { ChangeState, Problems } from './form-state'
import type { Reader } from './reader.server'
import { words } from './words'

/**
 * Brings a comment before a moderator. A notice of something illegal says who gives it and why, in good faith:
 * Regulation (EU) 2022/2065, article 16(2).
 */
export async function reportComment(
  form: ReportForm,
  reader: Reader,
  now: Date,
): Promise<ChangeState> {
  const { comment, reason, words: why, name, email } = form
  const refuse = (said: string, problems: Problems = {}): ChangeState => ({
    state: 'refused',
    words: said,
    problems,
    values: { reason: reason ?? '', words: why, name, email },
  })
  const problems = findProblems(form)
  if (Object.keys(problems).length > 0 || !reason) return refuse('', problems)
  const db = await database()
  const [row] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, comment), eq(comments.state, 'published')))
  if (!row) return refuse(words.missingComment)
  const { ban } = await readWriterFacts(db, reader.writer ?? reader.key, now)
  if (ban) return refuse(banWords(ban, readPublication().dates))
  const legal = reason === 'illegal' ? { name, email } : {}
  const [fresh] = await db
    .insert(reports)
    .values({ comment, reader: reader.key, reason, words: why, ...legal, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: reports.id })
  return { state: 'done', words: fresh ? words.reported : words.reportedAlready }
}

function findProblems({ reason, words: why, name, email, goodFaith }: ReportForm): Problems {
  if (!reason) return { reason: words.reasonMissing }
  if (reason !== 'illegal') return {}
  return {
    ...(!isVisible(why) && { words: words.legalWords }),
    ...(!isVisible(name) && { name: words.legalName }),
    ...(!z.email().safeParse(email).success && { email: words.legalEmail }),
    ...(!goodFaith && { goodFaith: words.legalFaith }),
  }
}
