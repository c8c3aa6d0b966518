import type { Problem } from '../problem'
import type { Review } from './review'

/** Files without which the newsroom is served under a name that nobody chose. */
export function missingFiles({ catalog, readings }: Omit<Review, 'now'>): Problem[] {
  const place = { line: 1, column: 1, rule: 'file-missing' }
  const problems: Problem[] = []
  if (!readings.has('site.yaml')) {
    problems.push({
      ...place,
      file: 'site.yaml',
      message: 'The file is missing, so the publication has no name of its own',
      remedy:
        'Write it with name, tagline, description, url and contact; docs/content-reference.md lists all fields',
    })
  }
  if (!readings.has('sections.yaml') && catalog.articles.size > 0) {
    problems.push({
      ...place,
      file: 'sections.yaml',
      message: 'The file is missing, so sections are called like the folders',
      remedy: 'Write an entry for each folder of articles, in the order of the navigation',
    })
  }
  return problems
}

/** Some systems keep only one of two files whose names differ in capitals. */
export function sameNameInOtherCase(files: Iterable<string>): Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const file of files) {
    const folded = file.toLowerCase()
    const other = first.get(folded)
    if (!other) {
      first.set(folded, file)
      continue
    }
    const message = `${other} has the same name but for capital letters`
    const remedy = 'Rename one of the two; on some machines only one of them would be there'
    problems.push({ file, line: 1, column: 1, rule: 'file-name', message, remedy })
  }
  return problems
}
