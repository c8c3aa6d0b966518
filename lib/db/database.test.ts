import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onEveryDatabase } from './databases.fixture'
import { comments } from './schema/comments'
import { decisions } from './schema/moderation'

const aComment = {
  story: 'a-story',
  writer: 'guest:1',
  name: 'Ada',
  text: 'Words.',
  state: 'published' as const,
  formKey: 'once',
}

onEveryDatabase((database) => {
  test('A comment is kept as it was given', async () => {
    await database().insert(comments).values(aComment)
    const [kept] = await database().select().from(comments)
    expect(kept).toMatchObject({ ...aComment, id: 1, depth: 0, respect: 0, version: 0 })
    expect(kept?.createdAt).toBeInstanceOf(Date)
  })

  test('A form that is sent twice is one comment', async () => {
    await database().insert(comments).values(aComment)
    const again = await database()
      .insert(comments)
      .values(aComment)
      .onConflictDoNothing()
      .returning({ id: comments.id })
    expect(again).toEqual([])
  })

  test.each([
    ['changed', sql`update decisions set words = 'never said'`],
    ['deleted', sql`delete from decisions`],
    ['emptied', sql`truncate decisions`],
  ])('The log of decisions cannot be %s', async (_, statement) => {
    await database().insert(decisions).values({ kind: 'reject', words: 'said' })
    await expect(database().execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    })
    expect(await database().select({ words: decisions.words }).from(decisions)).toEqual([
      { words: 'said' },
    ])
  })

  test('Somebody who leaves takes their name out of the log, and the decision stays', async () => {
    await database()
      .insert(decisions)
      .values({ kind: 'reject', words: 'said', subject: 'person:1', subjectName: 'Ada' })
    await database().update(decisions).set({ subject: null, subjectName: null })
    const [kept] = await database().select().from(decisions)
    expect(kept).toMatchObject({ kind: 'reject', words: 'said', subjectName: null })
  })
})
