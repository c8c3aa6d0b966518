import type { RejectionReason } from './decision'

/** The rules of the comment policy, as the writer of a rejected comment reads them. */
export const reasonWords: Record<RejectionReason, string> = {
  abuse: 'It attacks a person instead of what was said.',
  hatred: 'It is hateful towards people for what they are.',
  threat: 'It threatens or harasses somebody.',
  privacy: 'It tells what is private about somebody.',
  accusation: 'It accuses a living person without support.',
  prejudice: 'It could prejudice a trial.',
  'off-topic': 'It has nothing to do with the story.',
  advertising: 'It advertises something, or repeats itself.',
  illegal: 'It would be against the law to publish it.',
  other: 'It breaks a rule of the comment policy.',
}
