import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { reviewBy } from '../review.server'
import { akismetRule } from '../rules/akismet'
import { aHistory, aSubmission, now, theSettings } from '../submission.fixture'
import { connectAkismet } from './akismet.server'
import { type AkismetService, akismetKey, startAkismet } from './akismet-service.fixture'
import { lessonParameters } from './parameters'

let service: AkismetService
let rule: ReturnType<typeof akismetRule>
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  service = await startAkismet()
  rule = akismetRule(connectAkismet(service.url, akismetKey))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await service.close()
})

const review = (different: Parameters<typeof aSubmission>[0] = {}, by = rule) =>
  reviewBy([by], aSubmission(different), theSettings())
const lastAsked = () => service.requests.at(-1)?.parameters

test('without a key nothing is sent to anybody', async () => {
  expect(await review({}, akismetRule(undefined))).toMatchObject({ outcome: 'publish' })
  expect(service.requests).toEqual([])
})

test('the key is verified once, before the first check', async () => {
  await review()
  await review()
  expect(service.requests.map(({ method }) => method)).toEqual([
    'verify-key',
    'comment-check',
    'comment-check',
  ])
  expect(service.requests[0]?.parameters).toEqual({
    api_key: akismetKey,
    blog: 'https://paper.example/',
  })
})

test('a comment is told with all that the protocol has for it', async () => {
  const { outcome, akismetGuid } = await review()
  expect(service.faults).toEqual([])
  expect({ outcome, akismetGuid }).toEqual({ outcome: 'publish', akismetGuid: expect.any(String) })
  expect(lastAsked()).toEqual({
    api_key: akismetKey,
    blog: 'https://paper.example/',
    blog_charset: 'UTF-8',
    blog_lang: 'en_gb',
    comment_author: 'Robin Vale',
    comment_author_email: 'robin@example.org',
    comment_content: aSubmission().text,
    comment_date_gmt: '2026-05-04T12:00:00Z',
    comment_post_modified_gmt: '2026-05-01T08:00:00Z',
    comment_type: 'comment',
    honeypot_field_name: 'website',
    permalink: 'https://paper.example/climate/how-the-sea-is-measured',
    referrer: 'https://paper.example/climate/how-the-sea-is-measured',
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
    user_ip: '203.0.113.7',
  })
})

test('a reply, an edit, a filled honeypot and a role are told too', async () => {
  const person = { id: 'p', name: 'Ada', email: 'ada@example.org', role: 'reader' } as const
  const createdAt = new Date(now.getTime() - 60_000)
  await review({
    kind: 'edit',
    comment: 7,
    parent: 3,
    person,
    honeypot: 'https://spam.example',
    history: aHistory({ recent: [{ id: 7, story: 'x', text: 'Before', createdAt }] }),
  })
  expect(service.faults).toEqual([])
  expect(lastAsked()).toMatchObject({
    comment_type: 'reply',
    recheck_reason: 'edit',
    comment_date_gmt: '2026-05-04T11:59:00Z',
    website: 'https://spam.example',
    user_role: 'reader',
  })
})

test('what is hostile arrives as it was written', async () => {
  const text = 'a=b&c=d + %00 \0 “é” \u202e </script> 👍'
  await review({ text })
  expect(lastAsked()?.comment_content).toBe(text)
})

describe('its test values are answered as documented', () => {
  test.each([
    ['author', { name: 'akismet-guaranteed-spam' }],
    ['old author', { name: 'viagra-test-123' }],
    ['e-mail', { email: 'akismet-guaranteed-spam@example.com' }],
  ])('spam by its %s', async (_, different) => {
    expect(await review(different)).toMatchObject({ outcome: 'spam', decidedBy: 'akismet' })
  })

  test('an editor is never spam', async () => {
    const person = { id: 'p', name: 'E', email: 'e@example.org', role: 'editor' } as const
    expect(await review({ person, name: 'viagra-test-123' })).toMatchObject({ outcome: 'publish' })
  })

  test('with its tip the comment is discarded', async () => {
    service.trouble.discard = true
    expect(await review({ name: 'viagra-test-123' })).toMatchObject({ outcome: 'discard' })
    expect(await review()).toMatchObject({ outcome: 'publish' })
  })
})

describe('when it cannot answer, the comment is held', () => {
  const failure = async (by = rule) => {
    const { outcome, verdicts } = await review({}, by)
    expect(outcome).toBe('hold')
    return verdicts[0]?.failure
  }

  test('a wrong key, which is not asked about again', async () => {
    const wrong = akismetRule(connectAkismet(service.url, 'wrong'))
    expect(await failure(wrong)).toContain('Akismet refused AKISMET_KEY')
    expect(await failure(wrong)).toContain('your key is invalid')
    expect(service.faults).toHaveLength(1)
    expect(console.warn).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['slow', { delay: 1500 }, 'No answer within 1 s.'],
    ['an error', { status: 500 }, 'Akismet answered 500: “Something is wrong here.”'],
    ['something else', { garbage: '<html>Welcome to this network</html>' }, 'gave no verdict'],
    ['nothing', { garbage: '' }, 'gave no verdict'],
  ])('%s', async (_, trouble, expected) => {
    await review()
    Object.assign(service.trouble, trouble)
    expect(await failure()).toContain(expected)
  })

  test('not there at all', async () => {
    const nowhere = akismetRule(connectAkismet('http://127.0.0.1:9/1.1', akismetKey))
    expect(await failure(nowhere)).toBeTruthy()
  })

  test('and asked again once it is back', async () => {
    service.trouble.status = 503
    await failure()
    delete service.trouble.status
    expect(await review()).toMatchObject({ outcome: 'publish' })
  })

  test('undocumented parameters are refused by the service of these tests', async () => {
    const akismet = connectAkismet(service.url, akismetKey)
    const asked = { blog: 'https://paper.example/', user_ip: '203.0.113.7', comment_text: 'x' }
    await expect(akismet.check(asked, AbortSignal.timeout(1000))).rejects.toThrow(
      'Unknown parameter "comment_text"',
    )
    await expect(
      akismet.check({ blog: 'https://paper.example/' }, AbortSignal.timeout(1000)),
    ).rejects.toThrow('Empty "user_ip" value')
  })
})

test.each(['spam', 'ham'] as const)('a moderator’s %s is submitted', async (lesson) => {
  const akismet = connectAkismet(service.url, akismetKey)
  const parameters = lessonParameters(
    {
      text: 'Text',
      name: 'Robin',
      email: 'robin@example.org',
      isReply: false,
      createdAt: now,
      userAgent: 'Firefox',
      role: undefined,
      akismetGuid: 'abc',
      story: { url: 'https://paper.example/a/b', published: now },
    },
    { url: 'https://paper.example', language: 'en-GB' },
  )
  await akismet.submit(lesson, parameters, AbortSignal.timeout(1000))
  expect(service.faults).toEqual([])
  expect(service.requests.at(-1)).toMatchObject({
    method: `submit-${lesson}`,
    parameters: { user_ip: '127.0.0.1', guid: 'abc', comment_content: 'Text' },
  })
})
