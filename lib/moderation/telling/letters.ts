import { quote, type Words } from '@/lib/comments/telling/letters'
import { type DateStyle, formatMoment } from '@/lib/dates'
import type { RejectionReason } from '../decision'
import { reasonWords } from '../reasons'

/** What letters about a comment say of it. */
export type About = {
  paper: string
  dates: DateStyle
  headline: string
  text: string
  createdAt: Date
  /** Its page for its writer: to see it, to delete it, to ask for a second look. */
  receipt: string
  /** Where it stands, while it does. */
  href: string | undefined
  /** The comment policy, if the paper has one. */
  policy: string | undefined
}

/** Who brought a comment to the moderator; `matched` are the words in it that a check went by. */
export type Finder =
  | { by: 'check'; name: string; matched: readonly string[] }
  | { by: 'readers' }
  | { by: 'moderator' }

/**
 * The statement of reasons: what was decided, on what ground, from which facts, whether a machine took part, and
 * what can be done about it. Regulation (EU) 2022/2065, article 17(3).
 */
export function rejectionLetter(
  about: About,
  decision: {
    reason: RejectionReason
    /** From the moderator; may be empty. */
    words: string
    wasPublished: boolean
    foundBy: Finder
  },
): Words {
  const { paper, dates, headline, text, createdAt, receipt, policy } = about
  const { reason, words, wasPublished, foundBy } = decision
  const what = wasPublished ? 'was taken off the page' : 'is not published'
  return {
    subject: `Your comment on “${headline}” ${what}`,
    text: paragraphs(
      `A moderator of ${paper} has decided that your comment of ${formatMoment(createdAt, dates)} on “${headline}” ${what}:`,
      quote(text),
      `Why: ${reasonWords[reason]}${policy ? ` That is a rule of our comment policy: ${policy}` : ''}`,
      words && `The moderator writes: ${words}`,
      finding(foundBy),
      `If you think that this is wrong, you can ask for a second look, once. Where we have somebody else, somebody else takes it:\n${receipt}`,
      'Your right to go to a court, or to a body that settles such disputes, stands beside that.',
    ),
  }
}

function finding(finder: Finder): string {
  const own = 'No automatic check took part.'
  switch (finder.by) {
    case 'check': {
      const matched = finder.matched.map((text) => `“${text}”`).join(', ')
      return `How: an automatic check had held the comment (${finder.name}${matched && `: ${matched}`}). A person has read it and decided.`
    }
    case 'readers':
      return `How: the comment had been reported to us. A person has read it and decided. ${own}`
    case 'moderator':
      return `How: a person has read it and decided. ${own}`
  }
}

/** A comment that waited, or was taken down, is on the page. */
export function approvalLetter({ headline, text, href, receipt }: About): Words {
  return {
    subject: `Your comment on “${headline}” is published`,
    text: paragraphs(
      `A moderator has read your comment on “${headline}”, and it is on the page:`,
      quote(text),
      href && `There:\n${href}`,
      `To delete it:\n${receipt}`,
    ),
  }
}

/** What became of a second look. */
export function appealLetter(
  { headline, text, href }: About,
  { isGranted, words }: { isGranted: boolean; words: string },
): Words {
  return isGranted
    ? {
        subject: `You were right about your comment on “${headline}”`,
        text: paragraphs(
          `We have looked again at your comment on “${headline}”. The first decision was wrong, and we are sorry. The comment is on the page:`,
          quote(text),
          words && `The moderator writes: ${words}`,
          href && `There:\n${href}`,
        ),
      }
    : {
        subject: `About your comment on “${headline}”`,
        text: paragraphs(
          `We have looked again at your comment on “${headline}”. The decision stands, and the comment stays off the page.`,
          words && `The moderator writes: ${words}`,
          'That was the second look; there is no third one here. Your right to go to a court, or to a body that settles such disputes, stands.',
        ),
      }
}

/** Somebody may not take part for a time, or any more. */
export function banLetter(
  { paper, dates, policy }: Pick<About, 'paper' | 'dates' | 'policy'>,
  { until, words, contact }: { until: Date | undefined; words: string; contact: string },
): Words {
  const time = until ? `until ${formatMoment(until, dates)}` : 'any more'
  return {
    subject: `You cannot take part in the discussions of ${paper} ${time}`,
    text: paragraphs(
      `A moderator of ${paper} has decided that you cannot comment, report or show respect ${time}. What you wrote before stays as it is.`,
      words && `Why: ${words}`,
      policy && `The rules are in our comment policy: ${policy}`,
      'How: a person decided. No automatic check took part.',
      `If you think that this is wrong, write to ${contact}. Your right to go to a court stands beside that.`,
    ),
  }
}

/** Somebody may take part again. */
export function readmissionLetter({ paper }: Pick<About, 'paper'>, words: string): Words {
  return {
    subject: `You can take part in the discussions of ${paper} again`,
    text: paragraphs(`You can comment at ${paper} again.`, words),
  }
}

/** A decision that its writer has been told of already was taken back. */
export function undoneLetter({ headline, href, receipt }: About): Words {
  return {
    subject: `About your comment on “${headline}”: taken back`,
    text: paragraphs(
      `What we decided about your comment on “${headline}” was a mistake, and is taken back. Please forget the letter before this one.`,
      href ? `The comment is on the page:\n${href}` : 'The comment waits for a moderator.',
      `To see it, or to delete it:\n${receipt}`,
    ),
  }
}

/** For whoever gave notice of something illegal: article 16(5) and (6) of the same regulation. */
export function reportLetter(
  { headline, text }: Pick<About, 'headline' | 'text'>,
  { isRemoved }: { isRemoved: boolean },
): Words {
  return {
    subject: `Your notice about a comment on “${headline}”`,
    text: paragraphs(
      `A moderator has looked at the comment on “${headline}” that you reported:`,
      quote(text),
      isRemoved
        ? 'It was taken off the page.'
        : 'It stays on the page: the moderator does not find that it breaks the law or our rules.',
      'How: a person decided. No automatic check took part.',
      'If you think that this is wrong, answer this letter. Your right to go to a court stands beside that.',
    ),
  }
}

/** What waits at the desk. */
export function digestLetter(
  paper: string,
  desk: string,
  { held, reported, appeals }: { held: number; reported: number; appeals: number },
): Words {
  const waiting = [
    held > 0 && `${held} held ${held === 1 ? 'comment' : 'comments'}`,
    reported > 0 && `${reported} reported ${reported === 1 ? 'comment' : 'comments'}`,
    appeals > 0 && `${appeals} ${appeals === 1 ? 'appeal' : 'appeals'}`,
  ].filter((part) => part !== false)
  return {
    subject: `${paper}: ${waiting.join(', ')}`,
    text: paragraphs(`At the desk wait ${waiting.join(', ')}.`, desk),
  }
}

function paragraphs(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
