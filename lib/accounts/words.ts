type Problem = { words: string; field?: 'email' }

/**
 * Why nobody was signed in, for the names that stand in the page's address: ours in small letters, next-auth's
 * own in capitals. Undefined when nothing went wrong.
 *
 * @param wait seconds until another link may be asked for
 */
export function signInProblem(error: unknown, wait: unknown): Problem | undefined {
  if (error === undefined) return undefined
  if (error === 'no-address')
    return { field: 'email', words: 'That is no e-mail address. It looks like name@example.org.' }
  if (error === 'too-many') return { words: tooMany(Number(wait)) }
  return { words: problems.get(String(error)) ?? somethingElse }
}

function tooMany(seconds: number): string {
  const minutes = Math.min(60, Math.max(1, Math.ceil(seconds / 60) || 1))
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `Too many links were asked for. Try again in ${time}; a link that you have already may still be good.`
}

const somethingElse =
  'Something went wrong on the way, and it was not you. Try again, or sign in by a link in your mail.'

const problems = new Map([
  [
    'unverified',
    'Your provider does not say that this e-mail address is yours. Verify it there, or sign in here by a link in your mail.',
  ],
  [
    'provider-down',
    'Your provider does not answer just now. Try again later, or sign in by a link in your mail.',
  ],
  ['AccessDenied', 'The provider let nobody in. Try again, or sign in by a link in your mail.'],
  [
    'OAuthCallbackError',
    'You turned back at the provider, or it did not let you in. Try again, or sign in by a link in your mail.',
  ],
  [
    'OAuthAccountNotLinked',
    'This account of your provider belongs to somebody else here. Sign in by a link in your mail.',
  ],
  ['Verification', 'This link was used already, or it is too old. Get a new one below.'],
])
