import { describe, expect, test } from 'vitest'
import { writeLetter } from './letter'
import { type MailTopic, subscriptions } from './mail'

const sender = {
  paper: 'The Harbour Post',
  address: 'letters@paper.example',
  desk: 'desk@paper.example',
  url: 'https://paper.example/daily',
}
const unsubscribe = {
  page: 'https://paper.example/account/unsubscribe?token=t',
  post: 'https://paper.example/api/unsubscribe?token=t',
}
const mail = (topic: MailTopic, subject = 'Ben has answered you') => ({
  id: 7,
  recipient: 'ada@example.org',
  topic,
  subject,
  text: 'Ben has answered your comment.',
})

test('a letter says from whom it is, where answers are read, and that a machine sent it', () => {
  expect(writeLetter(mail('replies'), { ...sender, unsubscribe })).toMatchObject({
    from: { name: 'The Harbour Post', address: 'letters@paper.example' },
    to: { address: 'ada@example.org' },
    replyTo: 'desk@paper.example',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
})

test('a letter from the desk itself needs no other address for answers', () => {
  const own = { ...sender, address: sender.desk }
  expect(writeLetter(mail('replies'), own).replyTo).toBeUndefined()
})

test('a letter that is sent again has the same name, by which mailboxes know it', () => {
  const names = [1, 2].map(() => writeLetter(mail('digest'), sender).messageId)
  expect(names).toEqual(['<mail-7@paper.example>', '<mail-7@paper.example>'])
})

test.each(subscriptions)('the foot of a letter on %s says why it came and how to stop', (topic) => {
  const { text, headers } = writeLetter(mail(topic), { ...sender, unsubscribe })
  expect(text).toMatch(/\n-- \n.+The Harbour Post.+\nNo more of these: \S+\?token=t\n$/)
  expect(headers).toMatchObject({
    'List-Unsubscribe': `<${unsubscribe.post}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

test('a link to sign in has no list to be taken off', () => {
  const { text, headers } = writeLetter(mail('sign-in'), sender)
  expect(Object.keys(headers)).toEqual(['Auto-Submitted'])
  expect(text).toContain('-- \nThe Harbour Post\nhttps://paper.example/daily/')
})

describe('a name cannot begin another header', () => {
  test.each([
    ['Ben\r\nBcc: all@example.org', 'Ben Bcc: all@example.org'],
    ['Ben\nBcc: all@example.org', 'Ben Bcc: all@example.org'],
    ['Ben\u2028Bcc: all@example.org', 'Ben Bcc: all@example.org'],
    ['Ben\u0085Bcc: all@example.org\0', 'Ben Bcc: all@example.org'],
    [' Ben\t\tSouth ', 'Ben South'],
  ])('%j', (subject, line) => {
    expect(writeLetter(mail('replies', subject), sender).subject).toBe(line)
    expect(writeLetter(mail('replies'), { ...sender, paper: subject }).from.name).toBe(line)
  })
})
