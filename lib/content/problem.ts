/**
 * Something an author must change. Line and column count from 1, as editors do; the file is relative to the
 * content folder and uses `/` on every system.
 */
export type Problem = {
  file: string
  line: number
  column: number
  /** Short name of the rule, for searching the handbook. */
  rule: string
  /** What is wrong, as a sentence without a full stop. */
  message: string
  /** What to do about it, as a sentence without a full stop. */
  remedy: string
}

/** A problem of a file whose name is known to whoever asked. */
export type Finding = Omit<Problem, 'file'>

/** Where in a file something stands. */
export type Place = Pick<Problem, 'line' | 'column'>

/** One line for people: `content/articles/world/x.mdx:12:5  rule  message  → remedy`. */
export function formatProblem(problem: Problem, folder: string): string {
  const place = `${join(folder, problem.file)}:${problem.line}:${problem.column}`
  return `${place}  ${problem.rule}  ${problem.message}  → ${problem.remedy}`
}

/**
 * One line for GitHub, which draws it beside the line of the pull request. The escapes are those of
 * https://github.com/actions/toolkit (packages/core/src/command.ts).
 */
export function formatAnnotation(problem: Problem, folder: string): string {
  const properties = [
    `file=${escapeProperty(join(folder, problem.file))}`,
    `line=${problem.line}`,
    `col=${problem.column}`,
    `title=${escapeProperty(problem.rule)}`,
  ]
  return `::error ${properties.join(',')}::${escapeData(`${problem.message}. ${problem.remedy}`)}`
}

/** Order of reading: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareWords(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareWords(a.rule, b.rule) ||
    compareWords(a.message, b.message)
  )
}

function compareWords(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

function join(folder: string, file: string): string {
  return [folder.replace(/\/+$/, ''), file].filter((part) => part !== '').join('/')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
