/** Quotes within quotes, and lists within lists: nobody reads deeper, and parsing gets slow there. */
const deepest = 6

/** The text with no more marks of quotes and lists at the beginning of a line than somebody would read. */
export function shallow(text: string): string {
  return text.replace(/^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){7,}/gm, (marks) => {
    const kept = marks.match(/[>*+-]|\d{1,9}[.)]/g)?.slice(0, deepest) ?? []
    return `${kept.join(' ')} `
  })
}
