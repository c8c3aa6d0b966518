import { describe, expect, test } from 'vitest'
import { type CommentRow, commentRowSchema, rowToComment } from './comment-row'

/** As PostgreSQL's driver gives it for a query that was written by hand. */
const raw = {
  id: '7',
  parent: null,
  thread: '7',
  depth: 0,
  version: 2,
  state: 'published',
  name: 'Cleo West',
  text: 'I was there.',
  respect: 3,
  createdAt: '2026-03-01 12:00:00+00',
  editedAt: null,
  featuredAt: null,
  role: null,
  author: null,
}
const row = (more: Partial<CommentRow> = {}) => ({ ...commentRowSchema.parse(raw), ...more })

test('a row is a comment, whichever driver has read it', () => {
  const noon = new Date('2026-03-01T12:00:00Z')
  const comment = {
    id: 7,
    parent: undefined,
    thread: 7,
    depth: 0,
    gone: undefined,
    name: 'Cleo West',
    badge: undefined,
    text: 'I was there.',
    version: 2,
    createdAt: noon,
    editedAt: undefined,
    featured: false,
    respect: 3,
  }
  const embedded = { ...raw, id: 7, thread: 7, createdAt: noon }
  for (const read of [raw, embedded]) {
    expect(rowToComment(commentRowSchema.parse(read), [])).toEqual(comment)
  }
})

test('a row that is none is not taken for one', () => {
  for (const wrong of [{}, { ...raw, state: 'lost' }, { ...raw, createdAt: 'soon' }, null]) {
    expect(commentRowSchema.safeParse(wrong).success).toBe(false)
  }
})

test.each([
  ['deleted', 'deleted'],
  ['rejected', 'removed'],
  ['spam', 'removed'],
  ['held', 'removed'],
] as const)('of what is %s only the place is left: %s', (state, gone) => {
  const moment = new Date(0)
  const full = row({ state, editedAt: moment, featuredAt: moment, role: 'editor', author: 'ada' })
  expect(rowToComment(full, ['ada'])).toMatchObject({
    gone,
    name: '',
    text: '',
    badge: undefined,
    editedAt: undefined,
    featured: false,
    respect: 0,
  })
})

describe('who stands out', () => {
  test.each([
    ['a guest', {}, undefined],
    ['a reader with an account', { role: 'reader' }, undefined],
    ['a moderator', { role: 'moderator' }, 'staff'],
    ['an editor', { role: 'editor' }, 'staff'],
    ['an author of the newsroom', { role: 'reader', author: 'ben' }, 'staff'],
    ['the author of this story', { role: 'reader', author: 'ada' }, 'author'],
    ['the author of this story, who is an editor too', { role: 'editor', author: 'ada' }, 'author'],
  ] as const)('%s: %s', (_, who, badge) => {
    expect(rowToComment(row(who), ['ada']).badge).toBe(badge)
  })
})
