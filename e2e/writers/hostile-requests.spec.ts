import { aStory } from '../support/newsroom'
import { type Paper, test as shared } from '../support/paper'
import {
  type Answer,
  boundary,
  type Field,
  multipart,
  type PlainForm,
  post,
  readForm,
  sendForm,
  typedIn,
} from '../support/plain-form'
import { sendRaw, statusOf } from '../support/raw'
import { expect } from '../support/test'

const address = '/world/besieged'

const test = shared.extend<{ form: PlainForm; nothingStored: undefined }>({
  form: async ({ paper }, use) => use(await readForm(paper.url + address, 'write')),
  // Whatever was sent: there is no comment afterwards, and the page is still there.
  nothingStored: [
    async ({ paper }, use) => {
      await use(undefined)
      for (const path of ['', '/comments']) {
        const html = await fetch(paper.url + address + path).then((answer) => answer.text())
        expect(html.includes('Nobody has said anything yet'), 'Something was stored').toBe(true)
      }
    },
    { auto: true },
  ],
})
test.use({ paperFiles: { [`articles${address}.mdx`]: aStory('A story under siege') } })
test.describe.configure({ mode: 'default', timeout: 60_000 })

const guest = { text: 'Words of <b>mine</b>.', name: 'Ada North', email: 'ada@example.org' }

/** The id of the action behind a form, and of one that no build of ours ever had. */
const idOf = ({ hidden }: PlainForm) =>
  hidden.map(([, value]) => /"id":"([0-9a-f]+)"/.exec(String(value))?.[1]).find(Boolean) ?? ''
const forged = '40a0b1c2d3e4f5a0b1c2d3e4f5a0b1c2d3e4f5a0b1'

/** The same form, asking for another action. */
const asking = (form: PlainForm, id: string): PlainForm => ({
  ...form,
  hidden: form.hidden.map(([name, value]): Field => [name, String(value).replace(idOf(form), id)]),
})

/** What a browser with scripts sends: the arguments of the action, in the framework's own encoding. */
function call(paper: Paper, id: string, body: string | Buffer, more: Record<string, string> = {}) {
  return post(paper.url + address, body, {
    'next-action': id,
    accept: 'text/x-component',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...more,
  })
}

const argumentsOf = (text: string): Field[] => [
  ['_1_story', 'world/besieged'],
  ['_1_text', text],
  ['_1_name', ''],
  ['_1_email', 'no address'],
  ['0', '[{"state":"empty"},"$K1"]'],
]

test('a form from another site is refused, and what was typed is given back', async ({ form }) => {
  const origins: Record<string, string | undefined>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://localhost.elsewhere.example' },
    { origin: undefined },
    { origin: undefined, referer: 'https://elsewhere.example/' },
    { origin: undefined, 'sec-fetch-site': 'cross-site' },
    { origin: undefined, 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
  ]
  for (const headers of origins) {
    const answer = await sendForm(form, guest, headers)
    expect(answer.status, JSON.stringify(headers)).toBe(403)
    expect(answer.html).toContain('This form was not sent from a page of ours')
    expect(given(answer)).toBe(guest.text)
  }
})

test('a call from another site is refused as well', async ({ paper, form }) => {
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    const answer = await call(paper, idOf(form), multipart(argumentsOf('x')), headers)
    expect(answer.status).toBe(403)
  }
})

test('a form of a build that is gone is refused, and what was typed is given back', async ({
  paper,
  form,
}) => {
  for (const id of [forged, 'x', '', '../../etc/passwd', idOf(form).slice(0, -1)]) {
    const answer = await sendForm(asking(form, id), guest)
    expect(answer.status, id).toBe(409)
    expect(answer.html).toContain('older than the site by now')
    expect(given(answer)).toBe(guest.text)
    expect((await call(paper, id || ' ', multipart(argumentsOf('x')))).status, id).toBe(409)
  }
  const plain: Field[] = [[`$ACTION_ID_${forged}`, ''], ...Object.entries(guest)]
  expect((await sendForm({ ...form, hidden: [] }, plain)).status).toBe(409)
})

test.describe('with a word on the console', () => {
  test.use({ expectedOnConsole: [/Failed to find Server Action/] })

  test('an action of another page does nothing', async ({ paper, form }) => {
    const signIn = await readForm(`${paper.url}/account/sign-in`, /name="email"/)
    const answer = await sendForm({ ...signIn, page: form.page }, guest)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

test('a form that asks for no action is refused, and one with thousands of fields is read', async ({
  form,
}) => {
  expect((await sendForm({ ...form, hidden: [] }, guest)).status).toBe(409)
  const many = Array.from({ length: 8_000 }, (_, index): Field => [`f${index}`, 'x'])
  const wrong = { ...guest, email: 'no address' }
  const answer = await sendForm(form, [...many, ...Object.entries(wrong)])
  expect(answer.status).toBe(200)
  expect(typedIn(answer.html)).toBe(guest.text)
})

test('a form whose inside was tampered with is refused in words', async ({ paper, form }) => {
  const tampered: Record<string, string>[] = [
    { '$ACTION_1:1': 'rubbish' },
    { '$ACTION_1:1': '["$F1","$K9","$@7"]' },
    { '$ACTION_1:1': '[{"__proto__":{"x":1}},"$1:constructor:constructor"]' },
    { '$ACTION_1:0': '{"id":"' },
    { '$ACTION_1:0': `{"id":"${idOf(form)}","bound":"$@99"}` },
    { '$ACTION_1:0': `{"id":"${idOf(form)}#constructor","bound":"$@1"}` },
    { '$ACTION_1:0': `{"bound":"$@1","id":"${forged}"}` },
    { $ACTION_REF_9: '' },
    { $ACTION_KEY: 'k\u0000' },
  ]
  for (const fields of tampered) {
    const answer = await sendForm(form, { ...fields, ...guest, email: 'no address' })
    expect(answer.status, JSON.stringify(fields)).toBeLessThan(500)
  }
  for (const body of ['[]', '["x"]', '[1,{"get":"x"}]']) {
    const type = { 'content-type': 'text/plain;charset=UTF-8' }
    expect((await call(paper, idOf(form), body, type)).status, body).toBe(200)
  }
  const bodies = [
    'rubbish',
    '["$F1"]',
    '["$K9"]',
    '[{"then":"$1:then"}]',
    '["$1:__proto__:then"]',
    '',
  ]
  for (const body of bodies) {
    const answer = await call(paper, idOf(form), multipart([['0', body]]))
    expect(answer.status, body).toBeGreaterThanOrEqual(400)
    expect(answer.status, body).toBeLessThan(500)
    const text = await call(paper, idOf(form), body, { 'content-type': 'text/plain;charset=UTF-8' })
    expect(text.status, body).toBeGreaterThanOrEqual(400)
    expect(text.status, body).toBeLessThan(500)
  }
})

test('a body that is no form is refused', async ({ paper, form }) => {
  const whole = multipart([...form.hidden, ...Object.entries(guest)])
  const wrong: [string | undefined, string | Buffer][] = [
    ['text/plain', 'text=Words'],
    ['application/json', '{"text":"Words"}'],
    ['application/json', '{'],
    ['application/x-www-form-urlencoded', new URLSearchParams(guest).toString()],
    ['application/octet-stream', whole],
    ['multipart/form-data', whole],
    ['multipart/form-data; boundary=', whole],
    ['multipart/form-data; boundary=another', whole],
    ['multipart/form-data; boundary="a\\"b"', whole],
    ['multipart/mixed; boundary=x', '--x\r\n\r\n--x--'],
    ['MULTIPART/FORM-DATA; boundary=another', whole],
    [`multipart/form-data; boundary=${boundary}`, whole.subarray(0, -20)],
    [`multipart/form-data; boundary=${boundary}`, ''],
    [`multipart/form-data; boundary=${boundary}`, `--${boundary}--\r\n`],
    [`multipart/form-data; boundary=${boundary}`, `--${boundary}\r\n\r\nx\r\n--${boundary}--\r\n`],
    [`multipart/form-data; boundary=${boundary}; charset=utf-16`, `--${boundary}--`],
  ]
  for (const [type, body] of wrong) {
    const answer = await post(form.page, body, { 'content-type': type })
    expect(answer.status, `${type} ${body.length}`).toBeGreaterThanOrEqual(400)
    expect(answer.status, `${type} ${body.length}`).toBeLessThan(500)
    const called = await call(
      paper,
      idOf(form),
      body,
      type === undefined ? {} : { 'content-type': type },
    )
    expect(called.status, `called ${type}`).toBeLessThan(500)
  }
})

test('other methods do nothing, with a body or without', async ({ paper, form }) => {
  const body = multipart([...form.hidden, ...Object.entries(guest)])
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const answer = await post(form.page, method === 'HEAD' ? '' : body, type, method)
    expect(answer.status, method).toBeLessThan(500)
    const called = await post(
      form.page,
      method === 'HEAD' ? '' : body,
      { ...type, 'next-action': idOf(form) },
      method,
    )
    expect(called.status, method).toBeLessThan(500)
  }
  for (const path of ['/feed.xml', '/sitemap.xml', '/api/who-am-i', '/icon.svg', '/favicon.ico']) {
    const { status } = await post(paper.url + path, body, type)
    expect(status, path).toBe(405)
  }
})

test.describe('with a line on the console', () => {
  // The framework notes that somebody hung up.
  test.use({ expectedOnConsole: [/error Error: aborted/] })

  test('an upload that ends in the middle, or says that it is longer, is no comment', async ({
    paper,
    form,
  }) => {
    const body = multipart([...form.hidden, ...Object.entries(guest)]).toString('latin1')
    const head = (length: string) =>
      [
        `POST ${address} HTTP/1.1`,
        `Host: ${new URL(paper.url).host}`,
        `Origin: ${paper.url}`,
        `Content-Type: multipart/form-data; boundary=${boundary}`,
        length,
        'Connection: close',
        '\r\n',
      ].join('\r\n')
    const half = body.slice(0, body.length / 2)
    const patience = 1_000
    await sendRaw(paper.url, head(`Content-Length: ${body.length}`) + half, patience)
    await sendRaw(paper.url, head(`Content-Length: ${body.length + 1000}`) + body, patience)
    await sendRaw(paper.url, `${head('Transfer-Encoding: chunked')}ffff\r\n${half}`, patience)
    await sendRaw(paper.url, head(`Content-Length: ${5 * 1024 ** 2}`) + body, patience)
    const refused = [
      ['Content-Length: -1', body],
      ['Content-Length: 99999999999999999999', body],
      ['Content-Length: 10\r\nContent-Length: 20', body],
      [`Content-Length: ${body.length}\r\nTransfer-Encoding: chunked`, body],
      ['Transfer-Encoding: chunked', `zz\r\n${body}\r\n0\r\n\r\n`],
    ] as const
    for (const [length, sent] of refused) {
      const status = statusOf(await sendRaw(paper.url, head(length) + sent, patience))
      expect(status, length).toBeGreaterThanOrEqual(400)
      expect(status, length).toBeLessThan(500)
    }
    const long = head(`Content-Length: ${2 * 1024 ** 2}`) + 'x'.repeat(2 * 1024 ** 2)
    expect(statusOf(await sendRaw(paper.url, long, 3_000))).toBe(413)
    const big = `${(2 * 1024 ** 2).toString(16)}\r\n${'x'.repeat(2 * 1024 ** 2)}\r\n0\r\n\r\n`
    const chunked = await sendRaw(paper.url, head('Transfer-Encoding: chunked') + big, 3_000)
    expect(statusOf(chunked)).toBe(413)
  })
})

test('what is wrong is said in the answer to a call, too', async ({ paper, form }) => {
  const answer = await call(paper, idOf(form), multipart(argumentsOf('Words \u0000 here')))
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toContain('text/x-component')
  expect(answer.html).toContain('This is not an e-mail address')
  expect(answer.html).toContain('Words  here')
})

test('a story that there is not, and an answer to what is not there, are refused in words', async ({
  form,
}) => {
  for (const story of ['world/nowhere', '../../etc', '', 'world/besieged/..', "world/x' or 1=1"]) {
    const answer = await sendForm(form, { ...guest, story })
    expect(answer.status, story).toBe(200)
    expect(answer.html).toContain('There is no such story any more')
    expect(typedIn(answer.html)).toBe(guest.text)
  }
  for (const parent of ['99', '0', '-1', '1e3', '1; drop', '999999999999999', '9'.repeat(40)]) {
    const answer = await sendForm(form, { ...guest, parent })
    expect(answer.status, parent).toBe(200)
    expect(answer.html).toContain('The comment that you answer is not there any more.')
    expect(typedIn(answer.html)).toBe(guest.text)
  }
})

/** What a refusal gives back. */
function given({ html }: Answer): string | undefined {
  const text = /<textarea id="typed"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1]
  return text?.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
