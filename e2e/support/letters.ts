import { expect } from './test'

/**
 * The link of the last letter to `recipient` that a server without a mail server wrote on its console, as a path.
 *
 * @param printed what the console shows
 */
export async function linkOnConsole(printed: () => string, recipient: string): Promise<string> {
  await expect.poll(() => lettersTo(recipient, printed()).length).toBeGreaterThan(0)
  const links = lettersTo(recipient, printed())
  return links.at(-1) ?? ''
}

function lettersTo(recipient: string, text: string): string[] {
  const links = text.matchAll(/https?:\/\/\S+(\/account\/confirm\?\S+)/g)
  return [...links]
    .map(([, path = '']) => path)
    .filter((path) => new URLSearchParams(path.split('?')[1]).get('email') === recipient)
}
