import { expect, test } from 'vitest'
import { changeBetween } from './change'
import { storyFile } from './git.fixture'
import { type OldText, readOldText } from './old-text'

function text(body: string, fields: string[] = [], headline?: string): OldText {
  const read = readOldText(storyFile(body, fields, headline))
  if (!read) throw new Error('no story')
  return read
}

test.each([
  ['a comma', 'Eat the fish and wait.', 'Eat the fish, and wait.'],
  ['a typographic quote', 'It\'s "here".', 'It’s “here”.'],
  ['a dash', 'One - or two.', 'One — or two.'],
  ['how the lines are broken', 'One two\nthree.', 'One\ntwo three.'],
  ['where a paragraph ends', 'One. Two.', 'One.\n\nTwo.'],
  ['emphasis', 'It was *very* late.', 'It was **very** late.'],
  ['the target of a link', 'See [the map](/world/a).', 'See [the map](https://maps.example/b(1)).'],
  ['a hyphen', 'A well known ship.', 'A well-known ship.'],
  ['a capital', 'the strait of Dover.', 'the Strait of Dover.'],
  ['two letters that changed places', 'They recieve it.', 'They receive it.'],
  ['a missing letter inside a long word', 'The goverment.', 'The government.'],
  ['an accent', 'A cafe.', 'A café.'],
  ['punctuation in Japanese', '船は来た、そして去った。', '船は来た。そして去った。'],
  ['marks in Arabic', 'جاءت السفينة, ثم ذهبت.', 'جاءت السفينة، ثم ذهبت.'],
  [
    'alt text',
    '<Figure src="a.jpg" alt="A" credit="Ada" />',
    '<Figure src="b.jpg" alt="B" credit="Ada" />',
  ],
])('%s is a minor change', (_, before, after) => {
  expect(changeBetween(text(before), text(after)).weight).toBe('minor')
})

test.each([
  ['a figure', 'It is 24 metres.', 'It is 42 metres.'],
  ['the point in a figure', 'It is 1.5 metres.', 'It is 15 metres.'],
  ['a sign', 'It was -5 degrees.', 'It was 5 degrees.'],
  ['a currency', 'It cost $5.', 'It cost €5.'],
  ['another letter that makes another word', 'A million ships.', 'A billion ships.'],
  ['a country', 'In Iran.', 'In Iraq.'],
  ['a name', 'Mr Meier said.', 'Mr Meire said.'],
  ['a denial', 'It is now safe.', 'It is not safe.'],
  ['a prefix', 'It is lawful.', 'It is unlawful.'],
  ['a plural', 'The ship came.', 'The ships came.'],
  ['one sentence more', 'One.', 'One. Two.'],
  ['another order', 'The man bit the dog.', 'The dog bit the man.'],
  ['four misspelt words', 'recieve recieve recieve recieve', 'receive receive receive receive'],
  ['a word in Japanese', '船は来た。', '船は去った。'],
  [
    'a caption',
    '<Figure src="a.jpg" alt="A" caption="One" credit="B" />',
    '<Figure src="a.jpg" alt="A" caption="Two" credit="B" />',
  ],
])('%s is a change of substance', (_, before, after) => {
  expect(changeBetween(text(before), text(after)).weight).toBe('substantive')
})

test.each([
  ['related', 'related: [world/a]', 'minor'],
  ['comments', 'comments: closed', 'minor'],
  ['updated', 'updated: 2026-03-05T08:00:00Z', 'minor'],
  ['notice', 'notice: Mind this.', 'substantive'],
  ['image', 'image: { src: a.jpg, alt: A, credit: B }', 'substantive'],
  ['disclosure', 'disclosure: { ai: Some of it. }', 'substantive'],
  ['sources', 'sources: [{ title: T, publisher: P, url: "https://a.example" }]', 'substantive'],
])('a change of %s alone, %j, is %s', (_, line, weight) => {
  expect(changeBetween(text('One.'), text('One.', [line])).weight).toBe(weight)
})

test('a correction that is reworded or taken away is no new one, and does not pass in silence', () => {
  const corrected = (words: string) =>
    text('One.', ['corrections:', '  - date: 2026-03-02T08:00:00Z', `    text: ${words}`])
  for (const after of [corrected('It is 43.'), text('One.')]) {
    expect(changeBetween(corrected('It is 42.'), after)).toMatchObject({
      weight: 'substantive',
      corrections: [],
      fields: ['corrections'],
    })
  }
})

test('the newsroom may call a change minor, and the page can say that it did', () => {
  const before = text('It is lawful.')
  expect(changeBetween(before, text('It is unlawful.'), 'minor')).toMatchObject({
    weight: 'minor',
    declared: true,
  })
  expect(changeBetween(before, text('It is lawful!'), 'minor').declared).toBe(false)
  expect(changeBetween(before, text('It is lawful!'), 'substantive').weight).toBe('substantive')
})

test('a text that is new altogether is not counted word by word', () => {
  const long = (word: string) => Array.from({ length: 1_500 }, (_, n) => `${word}${n}`).join(' ')
  const { words, weight } = changeBetween(text(long('a')), text(long('b')))
  expect(words).toBeUndefined()
  expect(weight).toBe('substantive')
})
