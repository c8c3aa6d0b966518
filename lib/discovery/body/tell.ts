import { type Faq, readFaq } from './faq'
import { elementsToHtml, treeToElements } from './html'
import { treeToMarkdown } from './markdown'
import type { Place } from './place'
import { plainTree } from './plain-tree'

/** The body of a story as machines are told it. All links and pictures are absolute. */
export type MachineBody = {
  /** For feeds: plain elements, no classes, no scripts. */
  html: string
  /** GitHub-flavoured Markdown, without front matter and headline. */
  markdown: string
  /** In the order of the page; empty when the story has none. */
  faq: readonly Faq[]
}

/** Tells a body three ways, out of one tree. */
export function tellBody(source: string, place: Place): MachineBody {
  const tree = plainTree(source, place)
  const elements = treeToElements(tree, place)
  return {
    html: elementsToHtml(elements),
    markdown: treeToMarkdown(tree),
    faq: readFaq(elements),
  }
}
