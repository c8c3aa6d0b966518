/** For how many days what is kept for a time only is kept. */
export const keptFor = { addresses: 30, letters: 7, notices: 180 } as const

/** The services that this newsroom has comments checked by. */
export type Checks = { akismet: boolean; toxicity: boolean }

/** What a writer is told at the form of what happens to the data; all of it is in `disclosureInFull`. */
export function disclosure({ akismet, toxicity }: Checks): string {
  return [
    'Your name and your comment are published. Your e-mail address is not.',
    `A keyed hash of your IP address is kept for ${keptFor.addresses} days.`,
    akismet &&
      'Akismet checks the comment for spam; it is sent your comment, name, e-mail and IP address.',
    toxicity && 'The text alone is sent to a service that judges its tone.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** A kind of data: what, for what, who sees it, how long. */
export type Datum = { what: string; why: string; who: string; long: string }

/** A company that is sent something, or that none is, and where it says what it does with it. */
export type Service = { words: string; policy?: { name: string; href: string } }

/** The same in full, for the privacy policy. */
export function disclosureInFull(checks: Checks): { data: Datum[]; services: Service[] } {
  return { data, services: servicesOf(checks) }
}

const data: Datum[] = [
  {
    what: 'Your name, as you give it',
    why: 'To sign the comment',
    who: 'Everybody',
    long: 'As long as the comment',
  },
  {
    what: 'What you write',
    why: 'To publish it',
    who: 'Everybody, once it is published; before that, moderators',
    long: 'Until you delete it',
  },
  {
    what: 'Your e-mail address',
    why: 'To tell you of answers, if you ask for it, and of decisions about your comment',
    who: 'Nobody but the server; it is never on a page, nor at the moderators’ desk',
    long: 'Until you delete the comment, or your account',
  },
  {
    what: 'A keyed hash of your IP address, and the name of your browser',
    why: 'To stop floods and repeated abuse',
    who: 'Nobody can read an address from it without the key',
    long: `${keptFor.addresses} days`,
  },
  {
    what: 'A letter to you',
    why: 'To be sent, again if the first time fails',
    who: 'Your mail provider, and you',
    long: `${keptFor.letters} days`,
  },
  {
    what: 'Name and e-mail address of a legal notice about a comment',
    why: 'The law asks for them, and we tell you what became of it',
    who: 'Moderators',
    long: `${keptFor.notices} days after the decision`,
  },
  {
    what: 'A decision about a comment: who took it, when, why',
    why: 'So that it can be explained, and taken back',
    who: 'Moderators',
    long: 'For good; your name is taken out of it when you delete your account',
  },
]

function servicesOf({ akismet, toxicity }: Checks): Service[] {
  const asked = [...(akismet ? [akismetService] : []), ...(toxicity ? [toxicityService] : [])]
  return asked.length > 0 ? asked : [noService]
}

const akismetService: Service = {
  words:
    'Comments are checked for spam by Akismet, a service of the company Automattic. It is sent the comment, the name and e-mail address given with it, the IP address and the browser from which it came, and the address of the story; and later, if a moderator finds that the check was wrong, the same again with the correction.',
  policy: { name: 'What Akismet does with it', href: 'https://akismet.com/privacy/' },
}

const toxicityService: Service = {
  words:
    'The text of a comment, with its language and nothing else, is sent to a service that judges its tone.',
}

const noService: Service = {
  words: 'No other company is sent anything: all checks run on this server.',
}
