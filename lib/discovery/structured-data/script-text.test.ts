import { expect, test } from 'vitest'
import { scriptText } from './script-text'

test.each([
  ['the end of the script', '</script><script>alert(1)</script>'],
  ['a comment', '<!-- <script>'],
  ['an entity', 'Fish &amp; ships'],
  ['line ends of Unicode', 'one\u2028two\u2029three'],
  ['half of a surrogate pair', 'broken \ud83d emoji'],
  ['quotes and backslashes', 'He said "C:\\new"'],
  ['a closing CDATA', ']]>'],
])('%s in a headline stays inside the script and is the same for its reader', (_, headline) => {
  const text = scriptText({ headline })
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(text.isWellFormed()).toBe(true)
  expect(JSON.parse(text)).toEqual({ headline })
})
