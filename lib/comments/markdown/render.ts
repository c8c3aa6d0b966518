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

/**
 * A comment as HTML: emphasis, links, quotes, lists and code, and nothing else. What looks like HTML is shown as it
 * was typed. Links are told apart as those of readers (`ugc nofollow`).
 */
export const commentHtml = remembered((text) => toHtml(writer.runSync(writer.parse(shallow(text)))))

/** A comment without its marks, for machines that show text. */
export const commentText = remembered((text) =>
  toText(reader.runSync(reader.parse(shallow(text)))).trim(),
)

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
