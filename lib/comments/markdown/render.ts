import { toHtml } from 'hast-util-to-html'
import { LRUCache } from 'lru-cache'
import { toString as toText } from 'mdast-util-to-string'
import rehypeSanitize from 'rehype-sanitize'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { allowed } from './allowed'
import { autolinks } from './autolinks'
import { keepToOurs } from './keep-to-ours'
import { linksOfReaders } from './links-of-readers'
import { shallow } from './shallow'

const reader = unified().use(remarkParse).use(autolinks).use(keepToOurs).freeze()
const writer = unified()
  .use(remarkParse)
  .use(autolinks)
  .use(keepToOurs)
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .use(linksOfReaders)
  .freeze()

/** The newest texts, by what they say: a page that is drawn again has nearly all of them again. */
const drawn = new LRUCache<string, string>({
  max: 5_000,
  maxSize: 20_000_000,
  sizeCalculation: sizeOf,
})

/**
 * A comment as HTML: emphasis, links, quotes, lists and code, and nothing else. What looks like HTML is shown as it
 * was typed. Links are told apart as those of readers (`ugc nofollow`).
 */
export function commentHtml(text: string): string {
  const kept = drawn.get(text)
  if (kept !== undefined) return kept
  const html = toHtml(writer.runSync(writer.parse(shallow(text))))
  drawn.set(text, html)
  return html
}

/** A comment without its marks, for machines that show text. */
export function commentText(text: string): string {
  return toText(reader.runSync(reader.parse(shallow(text)))).trim()
}

function sizeOf(html: string, text: string): number {
  return html.length + text.length + 1
}
