import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { reviewBy } from '../review.server'
import { aSubmission, theSettings } from '../submission.fixture'
import { startToxicity, type ToxicityService } from '../toxicity-service.fixture'
import { toxicityRule } from './toxicity'

let service: ToxicityService
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  service = await startToxicity()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await service.close()
})

const review = (different: Parameters<typeof aSubmission>[0], url: string | undefined) =>
  reviewBy([toxicityRule(url)], aSubmission(different), theSettings())

test('without a service nobody is asked', async () => {
  expect(await review({ text: 'harsh' }, undefined)).toMatchObject({ outcome: 'publish' })
  expect(service.requests).toEqual([])
})

test('a text is sent with its language, and nothing about its writer', async () => {
  expect(await review({ text: 'Kind' }, service.url)).toMatchObject({
    outcome: 'publish',
    verdicts: [{ score: 0.05 }],
  })
  expect(service.requests).toEqual([{ text: 'Kind', language: 'en-GB' }])
})

test('whoever is harsh is asked, and held when they insist', async () => {
  const asked = await review({ text: 'Harsh' }, service.url)
  expect(asked).toMatchObject({ outcome: 'ask', words: expect.stringContaining('harsher') })
  expect(await review({ text: 'Harsh', insists: true }, service.url)).toMatchObject({
    outcome: 'hold',
    verdicts: [{ score: 0.95 }],
  })
})

describe('when the service cannot answer, the comment is held', () => {
  test.each([
    ['slow', { delay: 1500 }, 'No answer within 1 s.'],
    ['an error', { status: 500 }, 'The toxicity service answered 500.'],
    ['no JSON', { garbage: 'fine' }, 'The toxicity service gave no score from 0 to 1.'],
    ['a score of 7', { garbage: '{"score":7}' }, 'The toxicity service gave no score from 0 to 1.'],
  ])('%s', async (_, trouble, failure) => {
    Object.assign(service.trouble, trouble)
    expect(await review({}, service.url)).toMatchObject({
      outcome: 'hold',
      verdicts: [{ failure }],
    })
  })
})
