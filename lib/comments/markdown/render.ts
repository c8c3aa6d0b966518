import { toHtml } from 'hast-util-to-html'
import { LRUCache } from 'lru-cache'
import type { Root } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { allowed } from './allowed'
import { asTyped, isIntricate } from './as-typed'
import { autolinks } from './autolinks'
import { keepToOurs } from './keep-to-ours'
import { linksOfReaders } from './links-of-readers'
import { plainText } from './plain-text'
import { shallow } from './shallow'

const reader = unified().use(remarkParse).use(autolinks).freeze()
const keepTo = keepToOurs()
const writer = unified().use(remarkRehype).use(rehypeSanitize, allowed).use(linksOfReaders).freeze()

/**
 * A comment as HTML: emphasis, links, quotes, lists and code, and nothing else. What looks like HTML is shown as it
 * was typed, and so is a text whose marks would take long to read. Links are told apart as those of readers
 * (`ugc nofollow`).
 */
export const commentHtml = remembered((text) => toHtml(writer.runSync(treeOf(text))))

/** A comment without its marks, for machines that show text. */
export const commentText = remembered((text) => plainText(treeOf(text)).trim())

function treeOf(text: string): Root {
  if (isIntricate(text)) return asTyped(text)
  const tree = reader.parse(shallow(text))
  keepTo(tree)
  return tree
}

/** Knows the newest texts by what they say: a page that is drawn again has nearly all of them again. */
function remembered(draw: (text: string) => string): (text: string) => string {
  const kept = new LRUCache<string, string>({
    max: 5_000,
    maxSize: 20_000_000,
    sizeCalculation: (drawn, text) => drawn.length + text.length + 1,
    memoMethod: draw,
  })
  return (text) => kept.memo(text)
}
