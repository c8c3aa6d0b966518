import { expect, test } from 'vitest'
import { heardIn, wordOf } from './other-machines'

test.each([
  [
    'of some files',
    ['site.yaml', 'articles/world/tides.mdx'],
    ['site.yaml', 'articles/world/tides.mdx'],
  ],
  ['of everything', undefined, undefined],
  ['of more files than are worth naming', Array.from({ length: 101 }, String), undefined],
])('a publish %s is heard as it was said, among other tags', (_, said, heard) => {
  const tags = ['front', 'article:world/tides', ...wordOf('v1', said)]
  expect(heardIn(tags)).toEqual({ version: 'v1', files: heard })
})

test('where somebody has commented nothing was published', () => {
  expect(heardIn(['discussion:tides'])).toBeUndefined()
})

test('who may have missed something looks at everything', () => {
  expect(heardIn(['content:'])).toEqual({ version: '', files: undefined })
})
