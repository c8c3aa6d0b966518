import type { Root } from 'mdast'

/**
 * Whether reading the marks of a text would take long or go deep: emphasis within emphasis, brackets within
 * brackets, lines that may belong to the one before, addresses that may end at each of many `&amp;`. Nobody writes like that who means it.
 */
export function isIntricate(text: string): boolean {
  return (
    text.length > longest ||
    isOver(mostStars, /[*_]/g, text) ||
    isOver(mostBrackets, /[[\]]/g, text) ||
    isOver(mostLines, /\n/g, text) ||
    isOver(mostEntities, /&/g, text)
  )
}

/** The text in its paragraphs, without any meaning of its marks. */
export function asTyped(text: string): Root {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  }
}

/** UTF-16 units; four times what a newsroom allows by default. */
const longest = 20_000
const mostStars = 500
const mostBrackets = 300
const mostLines = 1000
const mostEntities = 200

function isOver(most: number, mark: RegExp, text: string): boolean {
  let count = 0
  for (const _ of text.matchAll(mark)) {
    count += 1
    if (count > most) return true
  }
  return false
}
