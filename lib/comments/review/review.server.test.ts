import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { reviewBy } from './review.server'
import type { Rule } from './rule'
import { aSubmission, theSettings } from './submission.fixture'
import type { Finding } from './verdict'

const says = (name: string, finding: Finding): Rule => ({
  name,
  version: 1,
  examine: () => finding,
})
const run = (rules: Rule[]) => reviewBy(rules, aSubmission(), theSettings())
const passes = says('passes', { outcome: 'pass' })
const holds = says('holds', { outcome: 'hold', note: 'Because.' })
const throws: Rule = {
  name: 'throws',
  version: 3,
  examine: () => {
    throw new Error('There is no network.')
  },
}

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

test('a comment to which no rule objects is published', async () => {
  expect(await run([passes])).toMatchObject({ outcome: 'publish', decidedBy: undefined })
})

test('the first rule that objects decides, and later ones are not asked', async () => {
  const later = says('later', { outcome: 'spam' })
  const examine = vi.spyOn(later, 'examine')
  const { outcome, decidedBy, verdicts } = await run([passes, holds, later])
  expect({ outcome, decidedBy }).toEqual({ outcome: 'hold', decidedBy: 'holds' })
  expect(verdicts.map(({ rule }) => rule)).toEqual(['passes', 'holds'])
  expect(examine).not.toHaveBeenCalled()
})

test('every verdict has its rule, version and time', async () => {
  const { verdicts } = await run([holds])
  expect(verdicts).toEqual([
    { rule: 'holds', version: 1, outcome: 'hold', note: 'Because.', took: expect.any(Number) },
  ])
})

test('the writer is told the words, and when to come back', async () => {
  const refuses = says('refuses', { outcome: 'refuse', words: 'Not so fast.', retryAfter: 3 })
  expect(await run([refuses])).toMatchObject({ words: 'Not so fast.', retryAfter: 3 })
})

test('Akismet’s name for its check is kept, whoever decides', async () => {
  const named = says('akismet', { outcome: 'pass', akismetGuid: 'abc' })
  expect((await run([named, holds])).akismetGuid).toBe('abc')
  expect((await run([named])).akismetGuid).toBe('abc')
})

describe('a rule that cannot answer holds the comment', () => {
  test('when it throws', async () => {
    const { outcome, decidedBy, verdicts } = await run([throws, passes])
    expect({ outcome, decidedBy }).toEqual({ outcome: 'hold', decidedBy: 'throws' })
    expect(verdicts[0]).toMatchObject({ version: 3, failure: 'There is no network.' })
  })

  test('when it rejects', async () => {
    const rejects: Rule = {
      name: 'rejects',
      version: 1,
      waits: true,
      examine: () => Promise.reject('no'),
    }
    expect(await run([rejects])).toMatchObject({ outcome: 'hold', verdicts: [{ failure: 'no' }] })
  })

  test('when it takes longer than a second, and is then told to stop', async () => {
    let stopped = false
    const hangs: Rule = {
      name: 'hangs',
      version: 1,
      waits: true,
      examine: (_submission, _settings, signal) => {
        signal.addEventListener('abort', () => {
          stopped = true
        })
        return new Promise(() => {})
      },
    }
    const { outcome, verdicts } = await run([hangs])
    expect(outcome).toBe('hold')
    expect(verdicts[0]?.failure).toBe('No answer within 1 s.')
    expect(stopped).toBe(true)
  })

  test('and says so once in the log, until it has answered again', async () => {
    let broken = true
    const flaky: Rule = {
      name: 'flaky',
      version: 1,
      examine: () => {
        if (broken) throw new Error('broken')
        return { outcome: 'pass' }
      },
    }
    await run([flaky])
    await run([flaky])
    expect(warn).toHaveBeenCalledTimes(1)
    broken = false
    await run([flaky])
    broken = true
    await run([flaky])
    expect(warn).toHaveBeenCalledTimes(2)
  })
})

test('what a database cannot store is not in a verdict', async () => {
  const odd = says('odd', {
    outcome: 'hold',
    note: 'NUL \0 and half \ud83d',
    spans: [{ start: 0, end: 3, text: 'a\0\udc00' }],
  })
  const { verdicts } = await run([odd])
  expect(verdicts[0]).toMatchObject({
    note: 'NUL \ufffd and half \ufffd',
    spans: [{ start: 0, end: 3, text: 'a\ufffd\ufffd' }],
  })
})
