/** Quotes within quotes, and lists within lists: nobody reads deeper, and parsing gets slow there. */
const deepest = 6

/** What begins a quote or a list. That of a list is one only with a space behind it, or at the end of its line. */
const mark = '(?:>|(?:[*+-]|\\d{1,9}[.)])(?=[ \\t\\n]|$))'
const marks = new RegExp(`^(?:[ \\t]*${mark}){${deepest + 1},}`, 'gm')
const single = new RegExp(mark, 'g')

/** The text with no more marks of quotes and lists at the beginning of a line than somebody would read. */
export function shallow(text: string): string {
  return text.replace(
    marks,
    (found) => `${found.match(single)?.slice(0, deepest).join(' ') ?? ''} `,
  )
}
