import Negotiator from 'negotiator'

/**
 * Whether somebody who sends this `Accept` is better served with Markdown than with the page (RFC 9110
 * §12.5.1). Markdown must be asked for by name: a browser's wildcard never means it. Between equals the one
 * that is written first wins, `any` in the table is the asterisk.
 *
 * | `Accept` | gets |
 * |---|---|
 * | none, empty, `any/any`, `text/any`, a browser's | page |
 * | `text/markdown` | Markdown |
 * | `text/markdown, text/html;q=0.9` | Markdown |
 * | `text/html;q=0.9, text/markdown` | Markdown |
 * | `text/markdown;q=0.5, text/html` | page |
 * | `text/markdown, text/html` | Markdown: both are as welcome, and it is first |
 * | `text/html, text/markdown` | page: both are as welcome, and it is first |
 * | `text/markdown, any/any` | Markdown, by name |
 * | `text/markdown;q=0.5, any/any` | page: anything else is more welcome |
 * | `text/markdown;q=0` | page |
 * | `text/markdown;variant=GFM` | Markdown |
 */
export function prefersMarkdown(accept: string | null): boolean {
  if (!accept || !/\btext\/markdown\b/i.test(accept)) return false
  // A name with parameters would match only the very same ones, but any Markdown is Markdown.
  const plain = accept.replace(
    /(text\/markdown)((?:\s*;\s*(?!q=)[\w-]+=(?:"[^"]*"|[^\s,;"]*))+)/gi,
    '$1',
  )
  const best = new Negotiator({ headers: { accept: plain } }).mediaType([html, markdown])
  return best === markdown
}

const html = 'text/html'
const markdown = 'text/markdown'
