import { expect, test } from 'vitest'
import { parseDestination } from './destination'

test.each([
  ['/', '/'],
  ['/world/a-story#comments', '/world/a-story#comments'],
  ['/desk/comments?queue=held', '/desk/comments?queue=held'],
  ['/world/grüße', '/world/gr%C3%BC%C3%9Fe'],
  ['/?next=https://evil.example', '/?next=https://evil.example'],
])('Somebody who came from %s is sent back there', (asked, given) => {
  expect(parseDestination(asked)).toBe(given)
})

test.each([
  ['//evil.example'],
  ['///evil.example'],
  ['/\\evil.example'],
  ['\\\\evil.example'],
  ['/./\\evil.example'],
  ['/.//evil.example'],
  ['/a/..//evil.example'],
  ['https://evil.example/'],
  ['https:evil.example'],
  ['javascript:alert(1)'],
  ['data:text/html,words'],
  ['evil.example'],
  ['@evil.example'],
  ['/\t/evil.example'],
  ['/\n/evil.example'],
  ['\t//evil.example'],
  ['/world\r\nSet-Cookie: a=b'],
  ['/\u0000'],
  [' //evil.example'],
  ['/account/sign-in?then=/'],
  ['/account/confirm'],
  ['/api/auth/signout'],
  [''],
  [undefined],
  [['/world', '/desk']],
  [`/${'a'.repeat(2_000)}`],
])('Nobody is sent to %j', (asked) => {
  expect(parseDestination(asked)).toBeUndefined()
})
