import type { Mail } from '@/lib/mail/mail'

/** A letter without its envelope. */
export type Words = Pick<Mail, 'subject' | 'text'>

/** What a letter quotes of a comment, at most: characters. */
const quoted = 600

/** As mails quote: each line behind a mark. */
export function quote(text: string): string {
  const characters = [...text]
  const cut = characters.length > quoted ? `${characters.slice(0, quoted).join('')}…` : text
  return cut
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** Tells a writer that they were answered. */
export function replyLetter(reply: {
  name: string
  text: string
  headline: string
  /** Where it stands. */
  href: string
  /** The page of the comment that was answered, for its writer. */
  receipt: string
}): Words {
  const { name, text, headline, href, receipt } = reply
  return {
    subject: `${name} has answered you: ${headline}`,
    text: [
      `${name} has answered your comment on “${headline}”:`,
      quote(text),
      `Read it where it stands, and answer:\n${href}`,
      `Your own comment, to see or to delete it:\n${receipt}`,
    ].join('\n\n'),
  }
}

/** Confirms that a notice of something illegal has come: article 16(4) of Regulation (EU) 2022/2065. */
export function noticeLetter({ headline, text }: { headline: string; text: string }): Words {
  return {
    subject: `We have your notice about a comment on “${headline}”`,
    text: [
      `You have told us that a comment on “${headline}” may be illegal:`,
      quote(text),
      'A moderator looks at such notices first, and you will hear what was decided.',
    ].join('\n\n'),
  }
}
