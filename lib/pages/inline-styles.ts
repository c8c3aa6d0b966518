/**
 * Puts the stylesheets of a page into the page: one request less before anything is painted. They go to the
 * end of `<head>`, behind the metadata, of which some readers of pages take only the first kilobytes.
 *
 * In place of each sheet stays a disabled link, which no browser fetches. React looks for it when the page
 * comes to life, and otherwise would fetch the sheet after all. The framework's own `inlineCss` puts the
 * text of every sheet three times into the page (once as style, twice as data of the router).
 *
 * Pages that hold anything else than expected come back as they are, byte by byte.
 *
 * @param readCss the text of a sheet by its address, e.g. `/_next/static/chunks/1dhz.css`
 */
export function inlineStyles(html: string, readCss: (href: string) => string | undefined): string {
  const end = html.indexOf('</head>')
  if (end < 0) return html
  const head = html.slice(0, end)
  let styles = ''
  for (const [link, href, precedence] of head.matchAll(sheetLink)) {
    const css = href && readCss(href)
    // One that cannot be read, or would end its own element: the order of sheets matters, so all stay links.
    if (!css || /<\/style/i.test(css)) return html
    styles += `<style data-precedence="${precedence}" data-href="${href}">${rebased(css, href)}</style>`
    styles += link.replace('/>', ' disabled=""/>')
  }
  return head.replace(sheetLink, '') + styles + html.slice(end)
}

const sheetLink = /<link rel="stylesheet" href="([^"]+)" data-precedence="([^"]+)"\/>/g

/** What a sheet refers to relative to itself, relative to the origin. */
function rebased(css: string, href: string): string {
  return css.replace(/url\((['"]?)([^'")]+)\1\)/g, (whole, quote: string, url: string) => {
    if (/^(?:[a-z]+:|\/|#)/i.test(url)) return whole
    const { pathname, search, hash } = new URL(url, `http://origin${href}`)
    return `url(${quote}${pathname}${search}${hash}${quote})`
  })
}
