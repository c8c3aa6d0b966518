import type { Kind, Reading } from '../reading'
import { type AcrossFiles, checkFiles } from './across-files'
import type { Review } from './review'

/** What was known before some files were read anew. */
type Before = {
  acrossFiles: AcrossFiles
  readings: ReadonlyMap<string, Reading>
  changed: readonly string[]
  /** The files that now have faults of their own. */
  faulty: ReadonlySet<string>
}

/**
 * What `checkAcrossFiles` would find, after only some files were read anew: these are asked, whatever had
 * a problem is asked again, and so is whatever names something that came, went, or is not what it was.
 * Undefined when so much has changed that all must be asked.
 */
export function recheckAcrossFiles(
  { acrossFiles, readings, changed, faulty }: Before,
  review: Review,
): AcrossFiles | undefined {
  const names = namesOfChanged(readings, review.readings, changed)
  if (!names || names.size > mostNames) return undefined
  const pages = [...review.catalog.pages.values()].map(({ file }) => file)
  const asked = new Set([...changed, ...acrossFiles.keys(), ...faulty, ...pages, 'site.yaml'])
  const named = names.size > 0 ? storiesThatName(names, review.readings.values()) : []
  const again = [...asked].flatMap((file) => review.readings.get(file) ?? [])
  return checkFiles(new Set([...again, ...named]), review)
}

/** Looking into the text of their references finds some that mean something else, and misses none. */
function storiesThatName(names: ReadonlySet<string>, readings: Iterable<Reading>): Reading[] {
  const written = [...names].map((name) => JSON.stringify(name).slice(1, -1))
  const found: Reading[] = []
  for (const reading of readings) {
    const content = reading.good?.content
    if (content?.kind !== 'article') continue
    const { references } = content.names
    if (written.some((name) => references.includes(name))) found.push(reading)
  }
  return found
}

/** Looking for each in what a hundred thousand stories name takes a while; from so many on, asking all does not. */
const mostNames = 10

/**
 * By what names other files may mean something that is not what it was: a slug, an id, the name of a picture.
 * Undefined when sections have changed, on which every address depends.
 */
function namesOfChanged(
  before: ReadonlyMap<string, Reading>,
  after: ReadonlyMap<string, Reading>,
  changed: readonly string[],
): Set<string> | undefined {
  const names = new Set<string>()
  for (const file of changed) {
    const [former, present] = [before.get(file), after.get(file)]
    const kind = (present ?? former)?.kind
    if (kind === 'sections') return undefined
    if (!kind || factsOf(former) === factsOf(present)) continue
    for (const name of namesOf(file, kind, [former, present])) names.add(name)
  }
  return names
}

/** All that others can see of a file; two files with one such text are the same to them. */
function factsOf(reading: Reading | undefined): string {
  const content = reading?.good?.content
  if (!content) return reading ? 'faulty' : 'missing'
  switch (content.kind) {
    case 'article': {
      const { draft, published, oldSlugs } = content.article
      return JSON.stringify([draft, published.getTime(), oldSlugs, content.names.anchors])
    }
    case 'page':
      return JSON.stringify(content.page.headings)
    case 'tags':
      return JSON.stringify([...content.entries.keys()])
    default:
      return 'there'
  }
}

function namesOf(file: string, kind: Kind, readings: (Reading | undefined)[]): string[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  switch (kind) {
    case 'article': {
      const oldSlugs = readings.flatMap((reading) => {
        const content = reading?.good?.content
        return content?.kind === 'article' ? content.article.oldSlugs : []
      })
      return [name.replace(/\.mdx$/, ''), ...oldSlugs.map((old) => old.split('/').at(-1) ?? old)]
    }
    case 'author':
      return [name.replace(/\.yaml$/, '')]
    case 'medium':
      return [name]
    case 'page':
      return ['/about']
    case 'tags': {
      const [former = [], present = []] = readings.map((reading) => {
        const content = reading?.good?.content
        return content?.kind === 'tags' ? [...content.entries.keys()] : []
      })
      return [
        ...former.filter((tag) => !present.includes(tag)),
        ...present.filter((tag) => !former.includes(tag)),
      ]
    }
    default:
      return []
  }
}
