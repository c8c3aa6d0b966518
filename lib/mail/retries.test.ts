import { describe, expect, test } from 'vitest'
import { isAboutLetter, isForGood, leaseFor, sendAgainAfter } from './retries'

const written = new Date('2026-03-01T12:00:00Z')
const minute = 60_000
const hour = 60 * minute
const later = (milliseconds: number) => new Date(written.getTime() + milliseconds)

describe('a letter that failed is tried again', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [8, 128],
    [9, 256],
    [10, 360],
    [30, 360],
  ])('after attempt %i in %i minutes', (attempts, minutes) => {
    const mail = { topic: 'replies' as const, attempts, createdAt: written }
    expect(sendAgainAfter(mail, written)).toBe(minutes * minute)
  })

  test.each([
    ['replies', 71 * hour, true],
    ['replies', 72 * hour, false],
    ['sign-in', 58 * minute, true],
    ['sign-in', 60 * minute, false],
  ] as const)('but not one on %s that is %i ms old, when that is too old', (topic, age, again) => {
    const wait = sendAgainAfter({ topic, attempts: 1, createdAt: written }, later(age))
    expect(wait !== undefined).toBe(again)
  })
})

test('nobody else takes a letter while a mail server is still waited for', () => {
  expect(leaseFor).toBeGreaterThan(10_000 + 10_000 + 30_000)
})

describe('what nodemailer says of a fault', () => {
  const fault = (more: object) => Object.assign(new Error('refused'), more)

  test.each([
    ['no such mailbox', { command: 'RCPT TO', responseCode: 550 }, true, true],
    ['try again later', { command: 'RCPT TO', responseCode: 450 }, true, false],
    ['taken for spam', { command: 'DATA', responseCode: 554 }, true, true],
    ['a wrong password', { command: 'AUTH PLAIN', responseCode: 535 }, false, false],
    ['a sender that is not allowed', { command: 'MAIL FROM', responseCode: 550 }, false, false],
    ['nobody there', { command: 'CONN', code: 'ECONNREFUSED' }, false, false],
    ['silence', { command: 'CONN', code: 'ETIMEDOUT' }, false, false],
  ])('%s', (_, more, ofLetter, forGood) => {
    expect(isAboutLetter(fault(more))).toBe(ofLetter)
    expect(isForGood(fault(more))).toBe(forGood)
  })
})
