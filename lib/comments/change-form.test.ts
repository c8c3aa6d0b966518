import { describe, expect, test } from 'vitest'
import { parseChosenForm, parseEditForm, parseReportForm } from './change-form'

function aForm(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const numbers = ['', '0', '-1', '1.5', '01', ' 7', '1e3', 'x', '7 or 1=1', '9'.repeat(16), '\0']

describe('which comment a form is about', () => {
  test.each(numbers)('%j is none', (comment) => {
    const form = aForm({ comment })
    for (const parse of [parseEditForm, parseChosenForm, parseReportForm]) {
      expect(parse(form).comment).toBe(0)
    }
  })

  test('nothing, or a file, is none', () => {
    for (const form of [new FormData(), aForm({ comment: new File(['7'], '7') })]) {
      expect(parseChosenForm(form)).toEqual({ comment: 0, key: undefined })
    }
  })

  test('a number is, with the key of a letter', () => {
    expect(parseChosenForm(aForm({ comment: '7', key: 'a.b' }))).toEqual({ comment: 7, key: 'a.b' })
  })
})

describe('a change', () => {
  test('has a text, cleaned, and the version that was on the screen', () => {
    const form = aForm({ comment: '7', version: '3', text: ' a\0\r\n', insists: 'yes' })
    expect(parseEditForm(form)).toEqual({ comment: 7, version: 3, text: 'a', insists: 'yes' })
  })

  test.each(['x', '-1', '1.5', '1e400', '99999999999999999999'])(
    'version %j is none',
    (version) => {
      expect(parseEditForm(aForm({ comment: '7', version })).version).toBe(-1)
    },
  )

  test('that is far too long comes back as it was typed', () => {
    const text = 'x\0 '.repeat(34_000)
    expect(parseEditForm(aForm({ text })).text).toBe(text)
  })
})

describe('a report', () => {
  test('is cut to what a moderator would read', () => {
    const long = 'x'.repeat(100_000)
    const form = aForm({ comment: '7', reason: 'abuse', words: long, name: long, email: long })
    const { words, name, email } = parseReportForm(form)
    expect([words.length, name.length, email.length]).toEqual([4000, 100, 320])
  })

  test.each(['', 'boring', 'Spam', '__proto__', 'toString'])('the reason %j is none', (reason) => {
    expect(parseReportForm(aForm({ comment: '7', reason })).reason).toBeUndefined()
  })
})
