import { expect, test } from 'vitest'
import { parseYaml } from './document'

const top = { line: 1, column: 1 }

function told(text: string): string[] {
  const yaml = parseYaml(text, top)
  return 'findings' in yaml
    ? yaml.findings.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : []
}

test.each([
  ['a: b: c', '1:4 The value has a colon and a blank in it, which reads as a second field'],
  ['a: 1\n b: 2', '1:4 The value has a colon and a blank in it, which reads as a second field'],
  ['a: "x', '1:6 The quote that this value begins with is not closed'],
  ['a: @x', '1:4 A value may not begin with @'],
  ['a: %x', '1:4 A value may not begin with %'],
  ['a: [1\nb: 2', '2:1 A bracket before this is not closed'],
  ['a:\n\t- x', '2:1 The line is indented with a tab'],
  ['a: 1\na: 2', '2:1 The field is there twice'],
  ['a: 1\nwords\nb: 2', '2:1 This line is not a field'],
  ['a:\n  b: 1\n c: 2', '3:1 The line is not indented like the others it belongs to'],
  ['a: "C:\\d"', '1:7 A backslash in double quotes begins a code, and this is none'],
  ['a: "say "hi" now"', '1:10 The line goes on after its value has ended'],
  ['a: - b', '1:4 A hyphen after the colon reads as a list'],
  ['a: >x', '1:5 A value may not begin with | or >'],
  ['a: [x]]', '1:7 A bracket is closed that is not open'],
  ['a: !x y', '1:4 A value that begins with ! means a data type in YAML'],
  ['a: *x', '1:4 A value that begins with & or * means a reference in YAML'],
  ['a: &x y', '1:7 A value that begins with & or * means a reference in YAML'],
  ['a: 1\n---\nb: 2', '2:1 The file has a --- line in its middle'],
  ['a: No #1', '1:4 YAML takes everything from #1 on for a comment'],
])('%j is told in one sentence', (text, words) => {
  expect(told(text)).toEqual([words])
})

test('a comment after a blank is a comment', () => {
  expect(told('# For editors.\na: x # a remark\nb: y')).toEqual([])
})

test('every value and key has its place, and what is missing that of the nearest above', () => {
  const yaml = parseYaml('a: x\nlist:\n  - name: one\n  - name:\n    url: two\n', top)
  if ('findings' in yaml) throw new Error('This is YAML')
  expect(yaml.placeOf(['a'])).toEqual({ line: 1, column: 4 })
  expect(yaml.placeOfKey(['a'])).toEqual({ line: 1, column: 1 })
  expect(yaml.placeOf(['list', 0, 'name'])).toEqual({ line: 3, column: 11 })
  expect(yaml.placeOf(['list', 1, 'name'])).toEqual({ line: 4, column: 5 })
  expect(yaml.placeOf(['list', 1, 'missing'])).toEqual({ line: 4, column: 5 })
  expect(yaml.placeOf(['missing'])).toEqual(top)
})
