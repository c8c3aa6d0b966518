import { expect, test } from 'vitest'
import { commentNode, type ToldComment } from './comment'

const told: ToldComment = {
  url: 'https://paper.example/world/tides/comments/7',
  parent: undefined,
  name: 'Cleo West',
  text: 'I was there.',
  created: new Date('2026-03-01T12:00:00Z'),
  edited: undefined,
  respect: 0,
}

test('machines are told of a comment what its reader sees', () => {
  expect(JSON.parse(JSON.stringify(commentNode(told)))).toEqual({
    '@type': 'Comment',
    '@id': told.url,
    url: told.url,
    text: 'I was there.',
    author: { '@type': 'Person', name: 'Cleo West' },
    dateCreated: '2026-03-01T12:00:00.000Z',
    upvoteCount: 0,
  })
})

test('and when it was changed, how much respect it has, and what it answers', () => {
  const parent = 'https://paper.example/world/tides/comments/3'
  const edited = new Date('2026-03-01T12:03:00Z')
  expect(commentNode({ ...told, parent, edited, respect: 4 })).toMatchObject({
    dateModified: '2026-03-01T12:03:00.000Z',
    upvoteCount: 4,
    parentItem: { '@id': parent },
  })
})
