import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Mailbox = {
  /** For SMTP_URL. */
  url: string
  /** All letters that have come, the oldest first. */
  letters: () => Promise<ParsedMail[]>
  /** The next letter to this address that nobody has taken out yet; it fails after ten seconds. */
  next: (recipient: string) => Promise<ParsedMail>
  close: () => Promise<void>
}

/** A mail server on a free port that takes every letter and delivers none. */
export async function startMailbox(): Promise<Mailbox> {
  const letters: ParsedMail[] = []
  const taken = new Set<ParsedMail>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        letters.push(letter)
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo // it listens on a port, so says Node
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters: async () => [...letters],
    next: async (recipient) => {
      const deadline = Date.now() + 10_000
      while (Date.now() < deadline) {
        const letter = letters.find((one) => !taken.has(one) && recipients(one).includes(recipient))
        if (letter) {
          taken.add(letter)
          return letter
        }
        await wait(50)
      }
      throw new Error(`No letter to ${recipient} came within ten seconds.`)
    },
    close: () => new Promise((closed) => server.close(closed)),
  }
}

function recipients({ to }: ParsedMail): string[] {
  return [to ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ address }) => address ?? '')
}
