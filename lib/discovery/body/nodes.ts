import type {
  BlockContent,
  Image,
  ListItem,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
} from 'mdast'

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    question: Question
  }
  interface BlockContentMap {
    figure: Figure
    question: Question
  }
}

/** A picture with the line below it. */
export interface Figure extends Parent {
  type: 'figure'
  children: [Image, Paragraph]
}

/** A question of an FAQ: its heading, then its answer. */
export interface Question extends Parent {
  type: 'question'
  /** The anchor that it has on the page. */
  id: string
  children: BlockContent[]
}

/** Property of the element that holds a question and its answer until they are read. */
export const questionMark = 'dataQuestion'

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

export function link(url: string, value: string): PhrasingContent {
  return { type: 'link', url, children: [text(value)] }
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function heading(depth: 1 | 2 | 3, value: string): BlockContent {
  return { type: 'heading', depth, children: [text(value)] }
}

export function list(entries: PhrasingContent[][]): BlockContent {
  const children = entries.map(
    (words): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...words)],
    }),
  )
  return { type: 'list', ordered: false, spread: false, children }
}

/** What stands beside the text: a quotation that begins with what it is. */
export function aside(label: string, ...children: BlockContent[]): BlockContent {
  return { type: 'blockquote', children: [paragraph(strong(label)), ...children] }
}

/** A picture and its caption; addresses are absolute. */
export function figure(
  picture: { src: string; width: number; height: number; alt: string },
  caption: string,
): Figure {
  const { src, width, height, alt } = picture
  const image: Image = { type: 'image', url: src, alt, data: { hProperties: { width, height } } }
  const below: Paragraph = { ...paragraph(text(caption)), data: { hName: 'figcaption' } }
  return { type: 'figure', data: { hName: 'figure' }, children: [image, below] }
}

export function question(id: string, words: string, answer: BlockContent[]): Question {
  return { type: 'question', id, children: [heading(3, words), ...answer] }
}

/** Whether a node may stand where paragraphs stand. */
export function isBlock(node: Nodes): node is BlockContent {
  return blocks.has(node.type)
}

const blocks = new Set([
  'blockquote',
  'code',
  'figure',
  'heading',
  'list',
  'paragraph',
  'question',
  'table',
  'thematicBreak',
])
