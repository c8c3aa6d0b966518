import { toString as textOf } from 'mdast-util-to-string'
import { isTag, type Tag, type Visited } from './tree'

/** How many words a reader reads: text, headings, tables, questions, captions, notes; no code, no alt text. */
export function countWords(nodes: readonly Visited[]): number {
  let count = 0
  for (const { node } of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      count += wordsIn(textOf(node, { includeImageAlt: false }))
    } else if (isTag(node)) {
      count += wordsIn(wordsOfTag(node))
    }
  }
  return count
}

function wordsOfTag(tag: Tag): string {
  const shown = { Question: 'q', Figure: 'caption' }[tag.name ?? '']
  const value = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === shown)?.value
  return typeof value === 'string' ? value : ''
}

function wordsIn(text: string): number {
  if (!unspaced.test(text)) return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    if (isWordLike) count += 1
  }
  return count
}

/** Scripts that are written without blanks between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u
