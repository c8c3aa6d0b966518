import { expect, test } from 'vitest'
import { articleFrontMatterSchema } from './schema/article'
import { checkData, fieldName } from './schema-words'
import { asYaml } from './yaml/check'

const good = {
  headline: 'The tide turns twice',
  standfirst: 'It does so on most coasts, and nobody has ever been able to stop it.',
  authors: ['ada-north'],
  published: '2026-03-14T07:30:00+00:00',
  kind: 'news',
}

function told(but: Record<string, unknown>): string[] {
  const checked = checkData(articleFrontMatterSchema, { ...good, ...but }, asYaml)
  if ('value' in checked) return []
  return checked.faults.map(({ message, remedy }) => `${message} → ${remedy.replace(/ \(.*/, '')}`)
}

test.each([
  [{}, undefined],
  [{ headline: undefined }, '`headline` is missing → Add `headline: …`'],
  [{ headline: null }, '`headline` has no value → Write `headline: …`'],
  [
    { headline: 'Too short' },
    '`headline` is shorter than 10 characters → Lengthen it by 1 character',
  ],
  [{ headline: 1984 }, '`headline` is a number, not text → Put it into quotes: "1984"'],
  [
    { headline: 'x'.repeat(102) },
    '`headline` is longer than 100 characters → Shorten it by 2 characters',
  ],
  [
    { tags: 'tides' },
    '`tags` is text, not a list → Write it as [one, two], or one entry a line after a hyphen',
  ],
  [
    { tags: ['The Tides'] },
    'Entry 1 of `tags` must be lower-case letters and digits joined by hyphens → Write it as the-tides',
  ],
  [{ tags: ['tides', null] }, 'Entry 2 of `tags` has no value → Write it'],
  [{ authors: [] }, '`authors` names nobody → Write it'],
  [{ kind: 'reveiw' }, '`kind` is “reveiw”, which is not a choice → Did you mean review?'],
  [{ draft: 'yes' }, '`draft` is text, not true or false → Write true or false'],
  [
    { published: '2026-03-14' },
    '`published` is not a date with a time and an offset → Add the time and the offset: 2026-03-14T07:30:00+00:00',
  ],
  [
    { published: '2026-02-30T07:30:00Z' },
    '`published` is not a date with a time and an offset → Write it like 2026-03-14T07:30:00+00:00',
  ],
  [{ image: 'chart.svg' }, '`image` is text, not a group of fields → Correct it'],
  [
    { sources: [{ title: 'A', publisher: 'B', url: 'tides.example/x' }] },
    '`url` in entry 1 of `sources` is not a web address that begins with https:// or http:// → Write https://tides.example/x',
  ],
  [
    { related: ['/World/Tides'] },
    'Entry 1 of `related` must be section/slug, such as world/who-owns-the-water → Correct it',
  ],
  [
    { oldSlugs: ['Old Name'] },
    'Entry 1 of `oldSlugs` must be a former slug, or a former section/slug → Write it as old-name',
  ],
  [{ disclosure: { Ai: 'x' } }, '`Ai` of `disclosure` is not a field here → Did you mean `ai`?'],
  [{ colour: 'red' }, /^`colour` is not a field here → There are headline, standfirst, /],
])('front matter with %o', (but, words) => {
  const expected = words instanceof RegExp ? expect.stringMatching(words) : words
  expect(told(but)).toEqual(words === undefined ? [] : [expected])
})

test('all faults are told at once', () => {
  expect(told({ headline: undefined, kind: 'x', tags: [1] })).toHaveLength(3)
})

test('a field deep inside is called by its way in', () => {
  expect(fieldName(['sources', 1, 'url'])).toBe('`url` in entry 2 of `sources`')
  expect(fieldName([])).toBe('The file')
})
