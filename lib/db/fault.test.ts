import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onEveryDatabase } from './databases.fixture'
import { reasonOf } from './fault'

onEveryDatabase((database) => {
  test('a failed query is told without the values that it was asked with', async () => {
    const query = database().execute(sql`select * from nowhere where email = ${'ann@example.org'}`)
    const reason = reasonOf(await query.catch((fault: unknown) => fault))
    expect(reason).toContain('relation "nowhere" does not exist')
    expect(reason).toContain('    at ')
    expect(reason).not.toContain('ann@example.org')
  })
})

test('any other fault is told with its place', () => {
  expect(reasonOf(new TypeError('No such thing.'))).toMatch(/^TypeError: No such thing\.\n {4}at /)
})

test('what is not even a fault is told as it is', () => {
  expect(reasonOf('refused')).toBe('refused')
})
