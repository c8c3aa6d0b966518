import { nearest } from '../nearest'
import type { Review, Verdict } from './review'

type NamedKind = 'author' | 'tag' | 'section' | 'medium'

/** Whether an author, tag, section or picture that a file names exists. */
export function checkName(
  kind: NamedKind,
  name: string,
  { catalog, readings }: Review,
): Verdict | undefined {
  const { known, home, file, add } = {
    author: {
      known: catalog.authors,
      home: 'content/authors',
      file: `authors/${name}.yaml`,
      add: `write authors/${name}.yaml`,
    },
    tag: { known: catalog.tags, home: 'tags.yaml', file: '', add: 'add it to tags.yaml' },
    section: { known: catalog.sections, home: 'sections.yaml', file: '', add: 'add it there' },
    medium: {
      known: catalog.media,
      home: 'content/media',
      file: `media/${name}`,
      add: 'put the file there',
    },
  }[kind]
  // A file that is there and faulty is reported where its fault is.
  if (known.has(name) || readings.has(file)) return undefined
  const bare = name.split('/').at(-1) ?? name
  const meant = known.has(bare) ? bare : nearest(name, known.keys())
  const what = kind === 'medium' ? 'picture' : kind
  return {
    rule: `${what}-unknown`,
    message: `There is no ${what} “${name}” in ${home}`,
    remedy: meant ? `Did you mean ${meant}? Else ${add}` : `Correct the name, or ${add}`,
  }
}
