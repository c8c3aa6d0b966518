import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeLetter } from './letter'
import { isForGood } from './retries'

const environment = vi.hoisted(() => ({ SMTP_URL: undefined as string | undefined }))
vi.mock('@/lib/env.server', () => ({ env: environment }))

/** What arrived, as it was sent. */
const letters: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _, done) =>
    done(
      address.startsWith('nobody')
        ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
        : null,
    ),
  onData: (stream, _, done) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    stream.on('end', () => {
      letters.push(text)
      done()
    })
  },
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.server.address() as AddressInfo // it listens on a port, so says Node

beforeEach(() => {
  letters.length = 0
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))

const sendBy = async (
  url: string | undefined,
  recipient = 'ada@example.org',
  subject = 'Grüße',
) => {
  environment.SMTP_URL = url
  vi.resetModules() // it keeps its connection
  const { send } = await import('./transport.server')
  const mail = { id: 7, recipient, topic: 'replies' as const, subject, text: 'Worte, “so”.' }
  const unsubscribe = { page: 'https://paper.example/p', post: 'https://paper.example/u?token=t' }
  const sender = { paper: 'The Post', url: 'https://paper.example', unsubscribe }
  await send(writeLetter(mail, { ...sender, address: 'a@paper.example', desk: 'd@paper.example' }))
}
const ours = `smtp://127.0.0.1:${port}`

test('a mail server gets the letter with the headers of RFC 8058', async () => {
  await sendBy(ours)
  const unfolded = (letters[0] ?? '').replace(/\r\n[ \t]+/g, ' ')
  for (const line of [
    'From: The Post <a@paper.example>',
    'To: ada@example.org',
    'Reply-To: d@paper.example',
    'Message-ID: <mail-7@paper.example>',
    'Auto-Submitted: auto-generated',
    'List-Unsubscribe: <https://paper.example/u?token=t>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ])
    expect(unfolded).toContain(`${line}\r\n`)
})

test('a subject with a line break is one header all the same', async () => {
  await sendBy(ours, undefined, 'Ben\r\nBcc: all@example.org')
  expect(letters[0]).toContain('Subject: Ben Bcc: all@example.org\r\n')
  expect(letters[0]).not.toMatch(/^Bcc:/m)
})

test('a mailbox that does not exist is known for good', async () => {
  const fault: unknown = await sendBy(ours, 'nobody@example.org').catch((reason) => reason)
  expect(isForGood(fault)).toBe(true)
})

test('a mail server that is not there, or says nothing, is not waited for', async () => {
  const gone = await sendBy('smtp://127.0.0.1:1').catch((reason) => reason)
  expect(isForGood(gone)).toBe(false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const silent = createServer(() => undefined)
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const silence = sendBy(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`) // as above
  const failed = expect(silence).rejects.toThrow(/greeting/i)
  for (let round = 0; round < 3; round += 1) {
    await new Promise((moment) => setImmediate(moment))
    await vi.advanceTimersByTimeAsync(4_000)
  }
  await failed
  vi.useRealTimers()
  silent.close()
})

test('without a mail server the whole letter is printed', async () => {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  await sendBy(undefined)
  expect(written.join('')).toMatch(
    /To: ada@example\.org\nSubject: Grüße\n\nWorte, “so”\.\n[\s\S]+\/p\n/,
  )
  expect(letters).toEqual([])
})
