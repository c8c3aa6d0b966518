import { request } from 'node:http'

/** A form as the HTML of a page has it, before anybody has typed. */
export type PlainForm = {
  /** Where it is sent: without scripts a form goes to the page that it stands on. */
  page: string
  /** Its hidden fields, with those of the framework. */
  hidden: readonly Field[]
}

export type Field = readonly [name: string, value: string | Buffer]

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  html: string
}

/**
 * The form with this id on a page, or the one whose HTML matches.
 *
 * @throws when there is none
 */
export async function readForm(
  page: string,
  which: string | RegExp,
  cookie = '',
): Promise<PlainForm> {
  const html = await fetch(page, { headers: { cookie } }).then((answer) => answer.text())
  return formIn(html, page, which)
}

/** The same in HTML that was fetched already. */
export function formIn(html: string, page: string, which: string | RegExp): PlainForm {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) =>
    typeof which === 'string' ? one.startsWith(`<form id="${which}"`) : which.test(one),
  )
  if (!form) throw new Error(`There is no form ${which} on ${page}.`)
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(
    ([input]): Field => [attribute(input, 'name'), attribute(input, 'value')],
  )
  return { page, hidden }
}

/** Sends a form as a browser without scripts does; `headers` say what is different about it. */
export function sendForm(
  { page, hidden }: PlainForm,
  fields: Record<string, string | Buffer> | readonly Field[],
  headers: Record<string, string | undefined> = {},
): Promise<Answer> {
  const given: readonly Field[] = isList(fields) ? fields : Object.entries(fields)
  const names = new Set(given.map(([name]) => name))
  const all = [...hidden.filter(([name]) => !names.has(name)), ...given]
  return post(page, multipart(all), {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...headers,
  })
}

/** Posts anything to an address, from a page of the same site unless `headers` say otherwise. */
export function post(
  address: string,
  body: string | Buffer,
  headers: Record<string, string | undefined>,
  method = 'POST',
): Promise<Answer> {
  const set = Object.fromEntries(
    Object.entries({ origin: new URL(address).origin, ...headers }).filter(
      (header): header is [string, string] => header[1] !== undefined,
    ),
  )
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers: set, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          html: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export const boundary = 'x-boundary-of-a-hostile-form'

/** multipart/form-data, RFC 7578. */
export function multipart(fields: readonly Field[]): Buffer {
  return Buffer.concat([
    ...fields.flatMap(([name, value]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}

/** What stands in the text area with this name, as a browser would read it. */
export function typedIn(html: string, name = 'text'): string | undefined {
  const found = new RegExp(`<textarea[^>]*\\bname="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(
    html,
  )
  return found?.[1] === undefined ? undefined : plain(found[1].replace(/^\n/, ''))
}

/** The cookies that an answer sets, as the header that gives them back. */
export function cookiesOf({ headers }: Answer): string {
  const set = headers['set-cookie'] ?? []
  return [set]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The words in the main part of a page, for tests to quote when they fail. */
export function mainWords(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const visible = main.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')
  return plain(visible).replace(/\s+/g, ' ')
}

function isList(fields: object): fields is readonly Field[] {
  return Array.isArray(fields)
}

function attribute(element: string, name: string): string {
  return plain(new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '')
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
