import { expect, test } from 'vitest'
import { fontsFor, hanFormsOf } from './font-list'

test.each([
  ['国务院', 'en', 'simplified'],
  ['國務院', 'zh-Hant', 'traditional'],
  ['國務院', 'zh-TW', 'traditional'],
  ['國務院', 'zh-hant-hk', 'traditional'],
  ['国務院の', 'zh-Hans', 'japanese'],
  ['國務院', 'ja', 'japanese'],
  ['國務院 정부', 'en', 'korean'],
  ['ㄅ 國', 'en', 'traditional'],
])('%s in %s takes the %s forms', (text, language, forms) => {
  expect(hanFormsOf(text, language)).toBe(forms)
})

test('Latin is set in the type of the pages, and a Chinese character in its own forms first', () => {
  expect(fontsFor('Latn', 'simplified')[0]?.name).toBe('newsreader')
  expect(fontsFor('Hani', 'japanese')[0]?.name).toBe('noto-serif-jp')
})

test('every script may fall back on every font, each asked once', () => {
  const names = fontsFor('Arab', 'korean').map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(10)
})
