import { describe, expect, test } from 'vitest'
import { storyFile } from './git.fixture'
import { readOldText } from './old-text'
import { countUpdates, versionMaker, versionsAsOf } from './versions'

/** A story of these texts, one a day from 1 March 2026 on. */
function versionsOf(...texts: string[]) {
  const maker = versionMaker()
  const day = (number: number) => new Date(Date.UTC(2026, 2, number, 8))
  for (const [place, text] of texts.entries()) {
    const commit = {
      hash: String(place).repeat(40),
      parents: [],
      time: day(place + 1),
      author: 'Ada',
      message: `Number ${place}`,
    }
    const next = place + 1 < texts.length ? day(place + 2) : undefined
    maker.add({ commit, path: 'a', authors: ['Ada'], text: readOldText(text) }, next)
  }
  return { versions: maker.made(), beginning: 'published' as const }
}

const messages = (all: ReturnType<typeof versionsOf>, now: string) =>
  versionsAsOf(all, new Date(now)).versions.map(({ message }) => message)

describe('what an embargo binds', () => {
  test('a version that is to come out tomorrow is not shown today', () => {
    const all = versionsOf(
      storyFile('One.'),
      storyFile('Two.', ['published: 2026-06-01T00:00:00Z']),
    )
    expect(messages(all, '2026-05-31T00:00:00Z')).toEqual(['Number 0'])
    expect(messages(all, '2026-06-01T00:00:00Z')).toEqual(['Number 1', 'Number 0'])
  })

  test('a correction is not told before its minute', () => {
    const fields = ['corrections:', '  - date: 2026-06-01T00:00:00Z', '    text: Of June.']
    const all = versionsOf(storyFile('One.'), storyFile('Two.', fields))
    const told = (now: string) => versionsAsOf(all, new Date(now)).versions[0]?.change?.corrections
    expect(told('2026-05-31T00:00:00Z')).toEqual([])
    expect(told('2026-06-01T00:00:00Z')).toHaveLength(1)
  })

  test('a commit that is newer than the edition is shown: it has been made', () => {
    const all = versionsOf(storyFile('One.'), storyFile('Two.'))
    expect(messages(all, '2026-03-01T12:00:00Z')).toEqual(['Number 1', 'Number 0'])
  })
})

test('a story that was taken back to a draft for a day was not seen on that day', () => {
  const all = versionsOf(
    storyFile('One.'),
    storyFile('Secret.', ['draft: true']),
    storyFile('Two words.'),
  )
  expect(messages(all, '2026-06-01T00:00:00Z')).toEqual(['Number 2', 'Number 0'])
  expect(countUpdates(all.versions)).toBe(1)
})
