/** For how long a mailed link signs in: seconds. */
export const linkAge = 60 * 60

/** The letter that brings a link to sign in. */
export function linkMail(paper: string, link: string): { subject: string; text: string } {
  return {
    subject: `Sign in to ${paper}`,
    text: [
      `Somebody, we hope you, asked to sign in to ${paper} with this address.`,
      `Open this page and press “Sign in”:`,
      link,
      'The link is good for one hour, and for one time.',
      'If it was not you, do nothing: without the link nobody gets in.',
    ].join('\n\n'),
  }
}
