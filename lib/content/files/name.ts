import { slug } from 'github-slugger'
import type { Finding } from '../problem'
import { identifier } from '../schema/fields'

/** What is wrong with the name of a file or folder that becomes part of an address. */
export function nameFindings(what: 'file' | 'folder', name: string): Finding[] {
  if (identifier.safeParse(name).success) return []
  const tidy = slug(name.normalize('NFKD'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return [
    {
      line: 1,
      column: 1,
      rule: 'file-name',
      message: `The ${what} “${name}” must be lower-case letters and digits joined by hyphens, because it becomes the address`,
      remedy: tidy ? `Rename it to ${tidy}` : 'Rename it',
    },
  ]
}
