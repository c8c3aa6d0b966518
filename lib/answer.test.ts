import { describe, expect, test } from 'vitest'
import { answer, answerMissing, keepForAMoment, type Representation } from './answer'

const day = new Date('1994-11-06T08:49:37.500Z')
const story: Representation = {
  body: 'Ships come in. ⚓',
  contentType: 'text/plain; charset=utf-8',
  etag: '"r2d2xxxx"',
  lastModified: day,
  headers: { Vary: 'Accept' },
}

function ask(headers: Record<string, string> = {}, method = 'GET', of = story): Response {
  return answer(new Request('http://localhost/a', { method, headers }), of)
}

describe('what was asked for the first time', () => {
  test('comes whole, with what is needed to ask again', async () => {
    const response = ask()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': keepForAMoment,
      'content-length': '18',
      'content-type': 'text/plain; charset=utf-8',
      etag: '"r2d2xxxx"',
      'last-modified': 'Sun, 06 Nov 1994 08:49:37 GMT',
      vary: 'Accept',
    })
    expect(await response.text()).toBe('Ships come in. ⚓')
  })

  test('has a strong tag of its bytes when it brings none', () => {
    const tagOf = (body: string | Uint8Array<ArrayBuffer>) =>
      ask({}, 'GET', { body, contentType: 'text/plain' }).headers.get('etag')
    expect(tagOf('a')).toMatch(/^"[\w-]{43}"$/)
    expect(tagOf('a')).toBe(tagOf(new TextEncoder().encode('a')))
    expect(tagOf('a')).not.toBe(tagOf('b'))
  })

  test('has no date when nobody knows one', () => {
    const response = ask({}, 'GET', { body: '', contentType: 'text/plain' })
    expect(response.headers.has('last-modified')).toBe(false)
  })

  test('may be kept for as long as its maker says', () => {
    const response = ask({}, 'GET', { ...story, cacheControl: 'no-store' })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('has only its headers when only those were asked for', async () => {
    const response = ask({}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('18')
    expect(await response.text()).toBe('')
  })
})

/** The tags are those of RFC 9110 §13.1.2, the dates those of §5.6.7. */
describe('what the asker may have already', () => {
  test.each([
    [304, { 'If-None-Match': '"r2d2xxxx"' }],
    [304, { 'If-None-Match': 'W/"r2d2xxxx"' }],
    [304, { 'If-None-Match': '"xyzzy", "r2d2xxxx", "c3piozzzz"' }],
    [304, { 'If-None-Match': 'W/"xyzzy",W/"r2d2xxxx"' }],
    [304, { 'If-None-Match': '*' }],
    [200, { 'If-None-Match': '"xyzzy"' }],
    [200, { 'If-None-Match': 'r2d2xxxx' }],
    [200, { 'If-None-Match': '' }],
    [200, { 'If-None-Match': '"r2d2xxxx' }],
    [200, { 'If-None-Match': '"xyzzy, r2d2xxxx"' }],
    [304, { 'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:37 GMT' }],
    [304, { 'If-Modified-Since': 'Sunday, 06-Nov-94 08:49:37 GMT' }],
    [304, { 'If-Modified-Since': 'Sun Nov  6 08:49:37 1994' }],
    [304, { 'If-Modified-Since': 'Mon, 07 Nov 1994 08:49:37 GMT' }],
    [200, { 'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:36 GMT' }],
    [200, { 'If-Modified-Since': 'Sun Nov  6 08:49:36 1994' }],
    [200, { 'If-Modified-Since': 'yesterday' }],
    [200, { 'If-Modified-Since': '2030-01-01' }],
    [200, { 'If-Modified-Since': 'Wed, 41 Nov 2094 08:49:37 GMT' }],
    [200, { 'If-Modified-Since': '' }],
    [200, { 'If-None-Match': '"xyzzy"', 'If-Modified-Since': 'Mon, 07 Nov 1994 08:49:37 GMT' }],
    [304, { 'If-None-Match': '"r2d2xxxx"', 'If-Modified-Since': 'Tue, 01 Nov 1994 08:49:37 GMT' }],
  ] as [number, Record<string, string>][])('%i for %j', async (status, headers) => {
    expect(ask(headers).status).toBe(status)
    expect(ask(headers, 'HEAD').status).toBe(status)
  })

  test('is not sent again, only what a cache has to know', async () => {
    const response = ask({ 'If-None-Match': '*' })
    expect(await response.text()).toBe('')
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': keepForAMoment,
      etag: '"r2d2xxxx"',
      'last-modified': 'Sun, 06 Nov 1994 08:49:37 GMT',
      vary: 'Accept',
    })
  })

  test('is compared with a weak tag of ours as with a strong one', () => {
    const weak = { ...story, etag: 'W/"r2d2xxxx"' }
    expect(ask({ 'If-None-Match': '"r2d2xxxx"' }, 'GET', weak).status).toBe(304)
  })

  test('is sent when it is asked by date and has none', () => {
    const undated = { body: '', contentType: 'text/plain' }
    const headers = { 'If-Modified-Since': 'Sun, 06 Nov 2094 08:49:37 GMT' }
    expect(ask(headers, 'GET', undated).status).toBe(200)
  })
})

test('what is too large to hold is sent piece by piece, and not at all to who has it', async () => {
  const pieces = ['one ', 'two'].map((piece) => new TextEncoder().encode(piece))
  let begun = 0
  const body = () => {
    begun += 1
    return new Blob(pieces).stream()
  }
  const large: Representation = { body, contentType: 'text/plain', etag: '"v1"' }
  const response = ask({}, 'GET', large)
  expect(response.headers.has('content-length')).toBe(false)
  expect(await response.text()).toBe('one two')
  expect(ask({ 'If-None-Match': '"v1"' }, 'GET', large).status).toBe(304)
  expect(await ask({}, 'HEAD', large).text()).toBe('')
  expect(begun).toBe(1)
})

test('nobody keeps that there is nothing', async () => {
  const response = answerMissing('There is no such picture.')
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toMatch(/no-store/)
  expect(await response.text()).toBe('There is no such picture.\n')
})
