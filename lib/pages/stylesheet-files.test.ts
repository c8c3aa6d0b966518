import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stylesheetReader } from './stylesheet-files.ts'

let dist = ''

beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'sheets-'))
  await mkdir(path.join(dist, 'static/chunks/app/(reader)'), { recursive: true })
  await writeFile(path.join(dist, 'static/chunks/0a-b_c.css'), 'a{}')
  await writeFile(path.join(dist, 'secret.css'), 'no')
})
afterAll(() => rm(dist, { recursive: true }))

test.each(['/_next/static/chunks/0a-b_c.css', '/_next/static/chunks/0a-b_c.css?dpl=v1'])(
  'a sheet of the build is read: %s',
  (href) => {
    expect(stylesheetReader(path.join(dist, 'server'))(href)).toBe('a{}')
  },
)

test.each([
  '/_next/static/chunks/none.css',
  '/_next/static/../secret.css',
  '/_next/static/chunks/../../secret.css',
  'https://cdn.example.org/_next/static/chunks/0a-b_c.css',
  '/_next/static/chunks/0a-b_c.css#x',
  '/_next/static/chunks/0a-b_c.js',
])('anything else has no text: %s', (href) => {
  expect(stylesheetReader(path.join(dist, 'server'))(href)).toBeUndefined()
})

test('without a build there is no text', () => {
  expect(stylesheetReader(undefined)('/_next/static/chunks/0a-b_c.css')).toBeUndefined()
})
