import { expect, test } from 'vitest'
import { nearest } from './nearest'

const words = ['headline', 'standfirst', 'tags', 'KeyTakeaway', 'world']

test.each([
  ['headlin', 'headline'],
  ['Standfirst', 'standfirst'],
  ['tag', 'tags'],
  ['KeyTakaway', 'KeyTakeaway'],
  ['keytakeaway', 'KeyTakeaway'],
  ['wrold', 'world'],
  ['published', undefined],
  ['t', undefined],
  ['', undefined],
])('who writes “%s” means %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant)
})
