import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { readPublication } from '@/lib/content/publication.server'
import { database } from '@/lib/db/database.server'
import { comments, reports } from '@/lib/db/schema/comments'
import type { Mail } from '@/lib/mail/mail'
import { enqueueMails } from '@/lib/mail/outbox.server'
import { banWords } from './ban'
import type { ReportForm } from './change-form'
import { isVisible } from './clean'
import { readWriterFacts } from './facts.server'
import type { ChangeState, Problems } from './form-state'
import { knownAs, type Reader } from './reader.server'
import { findStoryBySlug } from './story.server'
import { noticeLetter } from './telling/letters'
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
    .select({ story: comments.story, text: comments.text })
    .from(comments)
    .where(and(eq(comments.id, comment), eq(comments.state, 'published')))
  if (!row) return refuse(words.missingComment)
  const { ban } = await readWriterFacts(db, knownAs(reader), now)
  if (ban) return refuse(banWords(ban, readPublication().dates))
  const legal = reason === 'illegal' ? { name, email } : {}
  const isFresh = await db.transaction(async (all) => {
    const [fresh] = await all
      .insert(reports)
      .values({ comment, reader: reader.key, reason, words: why, ...legal, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: reports.id })
    if (fresh && reason === 'illegal') await enqueueMails(all, [confirmation(fresh.id, email, row)])
    return fresh !== undefined
  })
  return { state: 'done', words: isFresh ? words.reported : words.reportedAlready }
}

function confirmation(
  report: number,
  recipient: string,
  row: { story: string; text: string },
): Mail {
  const headline = findStoryBySlug(row.story)?.headline ?? row.story
  const letter = noticeLetter({ headline, text: row.text })
  return { ...letter, recipient, topic: 'decisions', about: `notice:${report}` }
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
