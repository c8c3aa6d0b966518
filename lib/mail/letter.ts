import type { Mail, Subscription } from './mail'

/** A letter as a transport takes it. */
export type Letter = {
  from: { name: string; address: string }
  to: { name: string; address: string }
  /** Where answers are read, when that is not where it came from. */
  replyTo: string | undefined
  subject: string
  text: string
  messageId: string
  headers: Record<string, string>
}

/** Who sends it, and by which addresses one has no more of them; a link to sign in has none. */
export type Sender = {
  paper: string
  address: string
  /** Where people answer. */
  desk: string
  /** Origin and path prefix of the publication. */
  url: string
  /** The page, and what a mail program posts to. */
  unsubscribe?: { page: string; post: string } | undefined
}

/**
 * A mail with its envelope and foot. The unsubscribe headers are those of RFC 8058: a mail program stops the mails by
 * one POST, without opening a page.
 */
export function writeLetter(
  { id, recipient, topic, subject, text }: Mail & { id: number },
  { paper, address, desk, url, unsubscribe }: Sender,
): Letter {
  const foot =
    topic === 'sign-in' || !unsubscribe
      ? `${paper}\n${url}/`
      : `${becauseOf[topic](paper)}\nNo more of these: ${unsubscribe.page}`
  return {
    from: { name: oneLine(paper), address },
    to: { name: '', address: recipient },
    replyTo: desk === address ? undefined : desk,
    subject: oneLine(subject),
    text: `${text}\n\n-- \n${foot}\n`,
    messageId: `<mail-${id}@${new URL(url).hostname}>`,
    headers: {
      // RFC 3834: nobody's holiday notice shall answer.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe.post}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

/** Why somebody gets a letter. */
const becauseOf: Record<Subscription, (paper: string) => string> = {
  replies: (paper) => `You asked ${paper} to tell you when somebody answers your comment.`,
  decisions: (paper) => `You have commented at ${paper}, or reported a comment there.`,
  digest: (paper) => `You are a moderator of ${paper}.`,
}

/** A subject is a line: what would begin another header is a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
