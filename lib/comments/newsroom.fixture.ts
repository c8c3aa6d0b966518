import { type Person, personAsWriter } from '@/lib/accounts/person'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import type { Article } from '@/lib/content/schema/article'
import type { Database } from '@/lib/db/database.server'
import { comments } from '@/lib/db/schema/comments'
import { people } from '@/lib/db/schema/people'
import { guestAsWriter } from './guest.server'
import type { Sender } from './post.server'
import { type PostForm, parsePostForm } from './post-form'
import type { Branch } from './threads'
import type { Writer } from './writer.server'

/** One day on which everything here happens, shortly after the stories came out. */
export const noon = new Date('2026-03-01T12:00:00Z')

/** So many minutes after noon; before, when negative. */
export const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)

/** Puts a small paper in force: a story on tides that has moved once, one on cables, one that is closed. */
export function openNewsroom(): void {
  const stories = [tides, cables, closed]
  setCurrentCatalog({
    ...emptyCatalog,
    moderation: { ...emptyCatalog.moderation, blocked: ['viagra'], suspect: ['nitwit'] },
    sections: new Map([['world', { id: 'world', name: 'World', description: 'States.' }]]),
    articles: new Map(stories.map((story) => [story.address, story])),
    bySlug: new Map(stories.map((story) => [story.slug, story.address])),
    moved: new Map([
      ['world/waves', tides.address],
      ['waves', tides.address],
    ]),
  })
}

const published = new Date('2026-02-28T08:00:00Z')
export const tides: Article = anArticle('world/tides', { published, oldSlugs: ['world/waves'] })
export const cables: Article = anArticle('world/cables', { published })
export const closed: Article = anArticle('world/closed', { published, comments: 'closed' })

/** A form as a browser without scripts sends it. */
export function aForm(fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  const filled = { story: tides.address, parent: '', text: 'The tide was in.', ...fields }
  for (const [name, value] of Object.entries(filled)) form.set(name, value)
  return form
}

/** The same, parsed. */
export function aPost(fields: Record<string, string> = {}): PostForm {
  return parsePostForm(aForm({ name: 'Ben South', email: 'ben@example.org', ...fields }))
}

export function aGuest(email = 'ben@example.org', name = 'Ben South'): Writer {
  return { key: guestAsWriter(email), person: undefined, name, email }
}

export function asWriter(person: Person): Writer {
  const { id, name, email } = person
  return { key: personAsWriter(id), person, name, email }
}

export const aSender: Sender = {
  address: '203.0.113.9',
  userAgent: 'Firefox',
  referrer: 'https://paper.example/world/tides',
}

/** Somebody with an account. */
export async function addPerson(
  db: Database,
  { name = 'Ada North', email = 'ada@example.org', role = 'reader' }: Partial<Person> = {},
): Promise<Person> {
  const [row] = await db.insert(people).values({ name, email, role }).returning({ id: people.id })
  if (!row) throw new Error('Nobody was stored.')
  return { id: row.id, name, email, role }
}

let keys = 0

/** Stores a published comment of a guest below the story on tides, and says its id. */
export async function write(
  db: Database,
  more: Partial<typeof comments.$inferInsert> = {},
): Promise<number> {
  const [row] = await db
    .insert(comments)
    .values({
      story: tides.slug,
      writer: guestAsWriter('cleo@example.org'),
      name: 'Cleo West',
      email: 'cleo@example.org',
      text: 'I was there.',
      state: 'published',
      createdAt: noon,
      formKey: `stored-${++keys}`,
      addressHash: 'hash',
      userAgent: 'Firefox',
      ...more,
    })
    .returning({ id: comments.id })
  if (!row) throw new Error('Nothing was stored.')
  return row.id
}

/** Ids in the order of reading, replies in brackets: `1(2(3) 4) 5`. */
export function drawn(branches: readonly Branch[]): string {
  return branches
    .map(({ id, replies }) => (replies.length > 0 ? `${id}(${drawn(replies)})` : String(id)))
    .join(' ')
}
