import { describe, expect, test } from 'vitest'
import { formKeyOf } from './form-key'
import { findProblems, type PostForm, parsePostForm } from './post-form'
import { words } from './words'

function parsed(fields: Record<string, string | File>): PostForm {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parsePostForm(form)
}

const full = {
  story: 'world/tides',
  parent: '12',
  text: ' Words. ',
  name: ' Ben  South ',
  email: ' ben@example.org ',
  wantsReplies: 'on',
  website: '',
  openedAt: '2026-03-01T12:00:00.000Z',
  formKey: '7b0f6d5c-5d6b-4c53-9c3b-0a3a6e3f1d11',
  insists: 'yes',
}

test('a form is read as it was meant', () => {
  expect(parsed(full)).toEqual({
    story: 'world/tides',
    parent: 12,
    honeypot: '',
    openedAt: new Date('2026-03-01T12:00:00Z'),
    formKey: '7b0f6d5c-5d6b-4c53-9c3b-0a3a6e3f1d11',
    insists: true,
    values: { text: 'Words.', name: 'Ben South', email: 'ben@example.org', wantsReplies: true },
  })
})

const nothing = {
  story: '',
  parent: undefined,
  honeypot: '',
  openedAt: undefined,
  formKey: undefined,
  insists: false,
  values: { text: '', name: '', email: '', wantsReplies: false },
}

test('an empty form is read as well, and so is one with the fields of another', () => {
  expect(parsed({})).toEqual(nothing)
  expect(parsed({ __proto__x: '1', constructor: 'x', toString: 'y' })).toEqual(nothing)
})

test('files in the place of words are no words', () => {
  const file = new File(['words'], 'words.txt')
  const files = Object.fromEntries(Object.keys(full).map((name) => [name, file]))
  expect(parsed(files)).toEqual({ ...nothing, parent: 0 })
})

test('of a field that is sent twice the last counts', () => {
  const form = new FormData()
  form.append('text', 'One.')
  form.append('text', 'Two.')
  expect(parsePostForm(form).values.text).toBe('Two.')
})

describe('what is no answer of ours becomes neither an answer nor a comment that answers nothing', () => {
  test.each([
    '0',
    '-1',
    '1.5',
    '1e3',
    ' 1',
    '01',
    'x',
    '1 or 1=1',
    '9'.repeat(16),
    'NaN',
    '\0',
    'undefined',
  ])('parent %j', (parent) => {
    expect(parsed({ ...full, parent }).parent).toBe(0)
  })

  test('an empty one answers the story', () => {
    expect(parsed({ ...full, parent: '' }).parent).toBeUndefined()
  })
})

test.each([
  '../../etc/passwd',
  'world',
  'world/tides/comments',
  'World/tides',
  '/world/tides',
  'world/tides\n',
  'https://evil.example/a/b',
  '__proto__/x',
  'world/%00',
])('%j is no story', (story) => {
  expect(parsed({ ...full, story }).story).toBe('')
})

test.each([
  ['formKey', 'x'],
  ['formKey', '7b0f6d5c5d6b4c539c3b0a3a6e3f1d11'],
  ['openedAt', 'yesterday'],
  ['openedAt', '2026-02-30T00:00:00Z'],
  ['openedAt', '99999999999999'],
] as const)('%s %j is left out', (name, value) => {
  expect(parsed({ ...full, [name]: value })[name]).toBeUndefined()
})

describe('what is wrong is said at its field', () => {
  const values = { text: 'Words.', name: 'Ben', email: 'ben@example.org', wantsReplies: false }

  test('nothing is', () => {
    expect(findProblems(values, false)).toEqual({})
  })

  test.each([
    ['text', '', words.textMissing],
    ['text', '\u3164', words.textMissing],
    ['text', 'x'.repeat(60_001), words.textHuge],
    ['name', '', words.nameMissing],
    ['name', '\u2800', words.nameMissing],
    ['name', '👩‍👩‍👧‍👦'.repeat(61), words.nameLong],
    ['email', '', words.emailMissing],
    ['email', 'ben', words.emailWrong],
    ['email', 'ben@example', words.emailWrong],
    ['email', 'ben@example.org\r\nBcc: all@example.org', words.emailWrong],
    ['email', 'ben@example.org, all@example.org', words.emailWrong],
    ['email', 'Ben <ben@example.org>', words.emailWrong],
    ['email', `${'x'.repeat(250)}@example.org`, words.emailWrong],
  ])('%s: %j', (field, value, why) => {
    expect(findProblems({ ...values, [field]: value }, false)).toEqual({ [field]: why })
  })

  test('sixty characters are a name, whatever they are made of', () => {
    expect(findProblems({ ...values, name: '👩‍👩‍👧‍👦'.repeat(60) }, false)).toEqual({})
  })

  test('all at once', () => {
    const empty = { text: '', name: '', email: '', wantsReplies: false }
    expect(Object.keys(findProblems(empty, false))).toEqual(['text', 'name', 'email'])
  })

  test('who is signed in is not asked for an address, and for a name while the account has none', () => {
    expect(findProblems({ ...values, email: '' }, true)).toEqual({})
    expect(Object.keys(findProblems({ ...values, name: '', email: '' }, true))).toEqual(['name'])
  })
})

test('a hundred kilobytes come back as they were typed', () => {
  const text = 'x\0 '.repeat(34_000)
  expect(parsed({ ...full, text }).values.text).toBe(text)
})

describe('two forms are one comment', () => {
  const form = parsed(full)
  const withoutKey = { ...form, formKey: undefined }
  const key = formKeyOf(form, 'guest:x')
  const keyWithout = formKeyOf(withoutKey, 'guest:x')
  const said = (text: string) => ({ ...withoutKey, values: { ...form.values, text } })

  test.each([
    [
      'with the same key',
      formKeyOf({ ...form, values: { ...form.values, text: 'Else.' } }, 'guest:x'),
      key,
    ],
    ['with the same words at the same place', formKeyOf({ ...withoutKey }, 'guest:x'), keyWithout],
  ])('%s', (_, one, other) => {
    expect(one).toBe(other)
  })

  test.each([
    ['of another writer', formKeyOf(form, 'guest:y'), key],
    ['of another writer without scripts', formKeyOf(withoutKey, 'guest:y'), keyWithout],
    ['with other words', formKeyOf(said('Else.'), 'guest:x'), keyWithout],
    ['below another story', formKeyOf({ ...withoutKey, story: 'world/x' }, 'guest:x'), keyWithout],
    ['in answer to another', formKeyOf({ ...withoutKey, parent: 13 }, 'guest:x'), keyWithout],
    ['whose words say another’s key', formKeyOf(said(full.formKey), 'guest:x'), key],
  ])('but not one %s', (_, one, other) => {
    expect(one).not.toBe(other)
  })

  test('and the words cannot be read from the key', () => {
    expect(key).toMatch(/^[\w-]{43}$/)
  })
})
