import { expect, test } from 'vitest'
import { parseEnvironment } from './env.server'

test('a clean clone needs no variable', () => {
  expect(parseEnvironment({})).toMatchObject({ CONTENT_DIR: './content', DATA_DIR: './.data' })
})

test('an empty variable counts as not set', () => {
  expect(parseEnvironment({ CONTENT_DIR: '', SITE_URL: '' })).toEqual(parseEnvironment({}))
})

test('a variable that cannot be meant stops the start, and is named', () => {
  expect(() => parseEnvironment({ SITE_URL: 'news' })).toThrow(/not usable[\s\S]*SITE_URL/)
})
