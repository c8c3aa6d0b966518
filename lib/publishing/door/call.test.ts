import { expect, test } from 'vitest'
import { parseCall } from './call'

/** A push as GitHub sends it, but for what is of no use here. */
const push = {
  ref: 'refs/heads/main',
  before: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
  after: '0d1a26e67d8f5eaf1f6ba5c57fc3c7d91ac0fd1c',
  forced: false,
  deleted: false,
  repository: { id: 1, full_name: 'paper/newsroom', default_branch: 'main' },
  commits: [
    { id: 'a', added: ['content/articles/world/new.mdx'], modified: ['README.md'], removed: [] },
    { id: 'b', added: [], modified: ['README.md'], removed: ['content/articles/world/old.mdx'] },
  ],
}
const paths = ['content/articles/world/new.mdx', 'README.md', 'content/articles/world/old.mdx']
const main = { kind: 'push', branch: 'main', defaultBranch: 'main' }

test.each([
  ['a push, with every path once', push, { ...main, paths }],
  ['a push that rewrote history', { ...push, forced: true }, { ...main, paths: undefined }],
  ['a push without commits', { ...push, commits: [] }, { ...main, paths: undefined }],
  [
    'a push of more commits than are named',
    { ...push, commits: Array.from({ length: 2_048 }, () => push.commits[0]) },
    { ...main, paths: undefined },
  ],
  [
    'a push to another branch',
    { ...push, ref: 'refs/heads/drafts/spring' },
    { ...main, branch: 'drafts/spring', paths },
  ],
  [
    'a branch that was deleted',
    { ...push, deleted: true, commits: [] },
    { ...main, branch: '', paths: undefined },
  ],
  ['a ping', { zen: 'Design for failure.', hook_id: 7, hook: {} }, { kind: 'ping' }],
  [
    'our own',
    { timestamp: '2026-03-01T08:00:00.000Z', nonce: 'x', files: ['site.yaml'] },
    { kind: 'own', madeAt: new Date('2026-03-01T08:00:00Z'), files: ['site.yaml'] },
  ],
  [
    'our own, that names no file',
    { timestamp: '2026-03-01T08:00:00+00:00' },
    { kind: 'own', madeAt: new Date('2026-03-01T08:00:00Z') },
  ],
  ['a push with a moment that is none', { ...push, timestamp: 'yesterday' }, { ...main, paths }],
  ['another event', { action: 'opened', issue: {} }, undefined],
  ['a list', [], undefined],
])('%s', (_, body, call) => {
  expect(parseCall(JSON.stringify(body))).toEqual(call)
})

test('what is no JSON is no call', () => {
  expect(parseCall('payload=%7B%7D')).toBeUndefined()
})
