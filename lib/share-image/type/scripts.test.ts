import { expect, test } from 'vitest'
import { graphemesOf } from './clean-text'
import { scriptsOf } from './scripts'

test.each([
  ['signs and spaces take the script before them', 'a 1я!', 'Latn Latn Latn Cyrl Cyrl'],
  ['at the beginning they take that after them', '“א', 'Hebr Hebr'],
  ['a closing bracket takes that of its opening one', 'א(a)', 'Hebr Hebr Latn Hebr'],
  ['a closing bracket alone is a sign like others', 'a)א', 'Latn Latn Hebr'],
  ['signs among themselves have none', '1 + 1', 'Zyyy Zyyy Zyyy Zyyy Zyyy'],
  ['a script without fonts is known as such', 'அ', 'Zzzz'],
  ['Japanese mixes three', '東のド', 'Hani Hira Kana'],
])('%s', (_, text, scripts) => {
  expect(scriptsOf(graphemesOf(text)).join(' ')).toBe(scripts)
})
