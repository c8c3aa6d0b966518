import type { PersonLeaf } from 'schema-dts'
import type { Author } from '@/lib/content/schema/author'
import { routes } from '@/lib/routes'
import { filled } from './filled'
import type { Paper } from './graph'
import { ids } from './ids'

/** Who wrote, as a byline says it. */
export function person({ id, name, role }: Pick<Author, 'id' | 'name' | 'role'>, url: string) {
  const page = url + routes.author(id)
  return {
    '@type': 'Person',
    '@id': ids.person(page),
    name,
    url: page,
    jobTitle: role,
  } satisfies PersonLeaf
}

/** Who wrote, as the author's own page says it. */
export function personInFull(author: Author, { url }: Paper): PersonLeaf {
  return {
    ...person(author, url),
    description: author.bio,
    email: author.email,
    sameAs: filled(author.links.map((link) => link.url)),
    worksFor: { '@id': ids.organization(url) },
  }
}
