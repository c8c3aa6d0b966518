import type { Catalog } from './catalog'
import type { Problem } from './problem'

/** The last line of a check: "24 articles, 5 authors, 12 pictures, 5 pages: no problems". */
export function summarise(catalog: Catalog, problems: readonly Problem[]): string {
  const counts = [
    count(catalog.articles.size, 'article'),
    count(catalog.authors.size, 'author'),
    count(catalog.media.size, 'picture'),
    count(catalog.pages.size, 'page'),
  ]
  const files = new Set(problems.map(({ file }) => file)).size
  const result =
    problems.length === 0
      ? 'no problems'
      : `${count(problems.length, 'problem')} in ${count(files, 'file')}`
  return `${counts.join(', ')}: ${result}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
