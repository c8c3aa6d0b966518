import { type InstantRule, pass } from '../rule'

/** A field that people do not see. What fills it in reads the page's source. */
export const honeypot: InstantRule = {
  name: 'honeypot',
  version: 1,
  examine: ({ honeypot }) =>
    honeypot.trim() === ''
      ? pass
      : { outcome: 'spam', score: 1, note: 'The field that people do not see was filled in.' },
}
