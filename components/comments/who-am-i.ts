import { routes } from '@/lib/routes'

/** Who the server says that this reader is. */
export type Self = { signedIn: boolean; name: string }

let asked: Promise<Self> | undefined

/** Asks the server once a page, when the reader first acts. Whoever cannot be asked about is a guest. */
export function whoAmI(): Promise<Self> {
  asked ??= fetch(routes.whoAmI(), { headers: { accept: 'application/json' } })
    .then((answer) => answer.json())
    .then((self: { signedIn?: unknown; name?: unknown }) => ({
      signedIn: self.signedIn === true,
      name: typeof self.name === 'string' ? self.name : '',
    }))
    .catch(() => ({ signedIn: false, name: '' }))
  return asked
}
