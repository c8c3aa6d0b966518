import 'server-only'
import { asc, eq, isNotNull, ne, or } from 'drizzle-orm'
import type { Database } from '@/lib/db/database.server'
import { decisions } from '@/lib/db/schema/moderation'
import { people } from '@/lib/db/schema/people'
import { personAsWriter, type Role } from './person'
import type { RoleCommand } from './role-command'

/** What became of a command, in lines for whoever gave it. */
export type RoleAnswer = { done: boolean; lines: string[] }

/**
 * Names a moderator or editor, before or after they first sign in; takes that back; or says who they are. What
 * changes is in the log.
 *
 * @param isAuthor whether the newsroom has an author of that id
 */
export async function changeRoles(
  database: Database,
  command: RoleCommand,
  isAuthor: (id: string) => boolean,
): Promise<RoleAnswer> {
  if (command.verb === 'list') return listRoles(database)
  if (command.verb === 'remove') return removeRole(database, command.email)
  const { author } = command
  if (author && !isAuthor(author)) return no(`There is no author "${author}" in content/authors.`)
  return addRole(database, command)
}

async function addRole(
  database: Database,
  { email, role, author }: Extract<RoleCommand, { verb: 'add' }>,
): Promise<RoleAnswer> {
  await database.transaction(async (all) => {
    const kept = { role, ...(author && { author }) }
    const [person] = await all
      .insert(people)
      .values({ email, ...kept })
      .onConflictDoUpdate({ target: people.email, set: kept })
      .returning()
    if (person) await log(all, person, `${as[role]}${author ? `, as the author ${author}` : ''}`)
  })
  return yes(`${email} is ${as[role]} now${author ? `, and comments as ${author}` : ''}.`)
}

async function removeRole(database: Database, email: string): Promise<RoleAnswer> {
  const removed = await database.transaction(async (all) => {
    const [former] = await all.select().from(people).where(eq(people.email, email)).for('update')
    if (!former || (former.role === 'reader' && !former.author)) return false
    await all.update(people).set({ role: 'reader', author: null }).where(eq(people.id, former.id))
    await log(all, former, as.reader)
    return true
  })
  return removed
    ? yes(`${email} is ${as.reader} now.`)
    : no(`${email} is no moderator, no editor and no author.`)
}

async function listRoles(database: Database): Promise<RoleAnswer> {
  const named = await database
    .select()
    .from(people)
    .where(or(ne(people.role, 'reader'), isNotNull(people.author)))
    .orderBy(asc(people.email))
  if (named.length === 0) return yes('Nobody moderates yet.')
  return yes(
    ...named.map(({ email, role, author, name }) =>
      [email, role, author && `author ${author}`, name].filter(Boolean).join('  '),
    ),
  )
}

const as: Record<Role, string> = {
  reader: 'a reader',
  moderator: 'a moderator',
  editor: 'an editor',
}

async function log(
  database: Database,
  { id, name, email }: { id: string; name: string | null; email: string | null },
  words: string,
): Promise<void> {
  const subject = { subject: personAsWriter(id), subjectName: name ?? email }
  await database.insert(decisions).values({ kind: 'role', ...subject, words })
}

const yes = (...lines: string[]): RoleAnswer => ({ done: true, lines })
const no = (...lines: string[]): RoleAnswer => ({ done: false, lines })
