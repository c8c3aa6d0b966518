/**
 * What a page asks the server to answer besides itself. A static page that throws `notFound()` becomes an
 * empty document, which only JavaScript fills; and one that throws a redirect sends `Location` twice. So a
 * page draws itself completely and says its answer in `<head>`.
 *
 * | `<meta name="masthead-answer" content="…">` | answer |
 * |---|---|
 * | `404`, `410`, `500` | the page, with that status |
 * | `308 /world/story` | moved for good to that address of ours |
 */
export type PageAnswer = { status: 404 | 410 | 500 } | { status: 308; to: string }

/** The answer that `html` asks for; undefined when it asks for none, or for one that is not in the table. */
export function answerOf(html: string): PageAnswer | undefined {
  const content = metaContent(html, 'masthead-answer') ?? ''
  const status = ([404, 410, 500] as const).find((known) => String(known) === content)
  if (status) return { status }
  const to = /^308 (\/[\x21-\x7e]*)$/.exec(content)?.[1]
  // Two slashes, or a slash and a backslash, lead browsers to another host.
  return to && !/^\/[/\\]/.test(to) ? { status: 308, to } : undefined
}

/**
 * The content of a meta element in `<head>`. React draws these, in this order of attributes, and escapes
 * every text: what a reader has written cannot look like one.
 */
export function metaContent(html: string, name: string): string | undefined {
  const head = html.slice(0, html.indexOf('</head>') + 1)
  const start = head.indexOf(`<meta name="${name}" content="`)
  if (start < 0) return undefined
  const [, , , content = ''] = head.slice(start).split('"')
  return content.replace(/&(amp|quot|lt|gt|#x27);/g, (_, entity: keyof typeof characters) => {
    return characters[entity]
  })
}

const characters = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }

/** The page of a redirect: nobody sees it but who does not follow. */
export function movedDocument(to: string): string {
  const href = to.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return `<!DOCTYPE html><meta charset="utf-8"><title>Moved</title><a href="${href}">${href}</a>`
}
