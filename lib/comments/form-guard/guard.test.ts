import { describe, expect, test } from 'vitest'
import { guardForm } from './guard'
import { action, form, guard, here, hosts, isAction, known, part } from './sent-form.fixture'

test('a form of ours passes, and its body can still be read', async () => {
  expect(await guard()).toBeUndefined()
  const body = form(action(), part('text', 'My words.'))
  const request = new Request(here, {
    method: 'POST',
    body,
    headers: { origin: here, 'content-type': 'multipart/form-data; boundary=B' },
  })
  await guardForm(request, hosts, isAction)
  expect(await request.text()).toBe(body)
})

test.each(['GET', 'HEAD', 'DELETE'])('%s is none of its business', async (method) => {
  expect(await guard({ method, headers: { origin: 'https://evil.example' } })).toBeUndefined()
})

test.each(['/api/auth/callback/oidc', '/api/unsubscribe', '/api/accounts/roles', '/api/publish'])(
  'what machines send to %s passes',
  async (path) => {
    const headers = { origin: undefined }
    expect(await guard({ path, headers, body: 'x', type: 'text/plain' })).toBeUndefined()
  },
)

describe('what comes from elsewhere is refused', () => {
  const of = (origin?: string, fetchSite?: string, referer?: string) => ({
    origin,
    'sec-fetch-site': fetchSite,
    referer,
  })

  test.each([
    ['another site', of('https://evil.example')],
    [
      'another site that says it is this one',
      of('https://evil.example', 'same-origin', `${here}/`),
    ],
    ['a site below ours', of('https://paper.example.evil.example')],
    ['a site beside ours', of('https://evil.paper.example')],
    ['another port', of('https://paper.example:8443')],
    ['a frame in a box', of('null')],
    ['an empty origin', of('')],
    ['rubbish', of('paper.example')],
    ['a name with ours before it', of('https://paper.example@evil.example')],
    ['another site, without Origin', of(undefined, 'cross-site')],
    ['a neighbour, without Origin', of(undefined, 'same-site')],
    ['an address that was typed', of(undefined, 'none')],
    ['another site that sends ours as Referer', of(undefined, 'cross-site', `${here}/`)],
    [
      'another site by its Referer',
      of(undefined, undefined, 'https://evil.example/?paper.example'),
    ],
    ['a broken Referer', of(undefined, undefined, 'paper.example')],
    ['nobody', of()],
  ])('%s', async (_, headers) => {
    expect(await guard({ headers })).toMatchObject({ status: 403 })
    const byScript = { ...headers, 'next-action': known }
    expect(await guard({ headers: byScript, body: '[]' })).toMatchObject({
      status: 403,
      text: 'elsewhere',
    })
  })

  test.each([
    ['Origin', of(here)],
    ['Origin of its other name', of('http://localhost:4000')],
    ['Sec-Fetch-Site', of(undefined, 'same-origin')],
    ['Referer', of(undefined, undefined, `${here}/world/tides`)],
  ])('what says by its %s that it is from here passes', async (_, headers) => {
    expect(await guard({ headers })).toBeUndefined()
  })
})

describe('how much it may be', () => {
  const long = (bytes: number) => form(action(), part('text', 'x'.repeat(bytes)))

  test('a hundred kilobytes are looked at: the form itself says that it is too long', async () => {
    expect(await guard({ body: long(100_000) })).toBeUndefined()
  })

  test('more than a megabyte is refused, whoever says how much it is', async () => {
    expect(await guard({ body: long(1024 * 1024) })).toMatchObject({ status: 413 })
    expect(await guard({ headers: { 'content-length': '99999999' } })).toMatchObject({
      status: 413,
    })
    const byScript = { 'next-action': known, 'content-length': '99999999' }
    expect(await guard({ headers: byScript })).toMatchObject({ status: 413, text: 'too-large' })
  })

  test('ten thousand fields are a form', async () => {
    const fields = Array.from({ length: 10_000 }, (_, n) => part(`f${n}`, ''))
    expect(await guard({ body: form(action(), ...fields) })).toBeUndefined()
  })

  test('ten thousand boundaries are none', async () => {
    expect(await guard({ body: `${'--B\r\n'.repeat(10_000)}--B--` })).toMatchObject({ status: 400 })
  })
})
