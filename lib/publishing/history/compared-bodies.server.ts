import 'server-only'
import { findLinked } from '@/lib/articles/find'
import { currentEdition } from '@/lib/content/current.server'
import type { Place } from '@/lib/discovery/body/place'
import { routes } from '@/lib/routes'
import { bodyBlocks } from './blocks'
import { settledHistory } from './following.server'
import type { Traced } from './kept-versions.server'
import { readOldText } from './old-text'
import { comparePassages, type Passage } from './passages'
import { readTexts } from './sightings.server'
import type { Version } from './versions'

/** The text of a version against that of the one before it, paragraph by paragraph; nothing when git does not answer. */
export async function comparedBodies(
  article: Traced,
  version: Version,
  older: Version | undefined,
  language: string,
): Promise<Passage[] | undefined> {
  const texts = await bodiesOf(older ? [version, older] : [version])
  if (!texts) return undefined
  const place = placeOf(article)
  const [text = '', before = text] = texts
  return comparePassages(bodyBlocks(before, place), bodyBlocks(text, place), language)
}

/** Read anew from git: of the texts of old versions none is kept. */
async function bodiesOf(versions: readonly Version[]): Promise<string[] | undefined> {
  const history = await settledHistory()
  if (history.state !== 'read') return undefined
  const bodies: string[] = []
  for await (const { text } of readTexts(history.repository, versions)) {
    const old = text === undefined ? undefined : readOldText(text)
    if (!old) return undefined
    bodies.push(old.body)
  }
  return bodies
}

/** Pictures are told by their captions; stories that a text leads to have the headline of today in all versions. */
function placeOf({ address }: Traced): Place {
  const { catalog, moment } = currentEdition()
  return {
    publication: '',
    page: routes.article(address),
    story: (href) => {
      const story = findLinked(href, catalog, moment)
      return story ? { ...story, href } : { href, headline: href, standfirst: '' }
    },
    picture: (name) => ({ src: routes.media(name), width: 0, height: 0 }),
  }
}
