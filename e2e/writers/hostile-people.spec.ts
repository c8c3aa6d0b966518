import { aStory } from '../support/newsroom'
import { type Paper, test as shared } from '../support/paper'
import {
  type Answer,
  cookiesOf,
  type PlainForm,
  readForm,
  sendForm,
  typedIn,
} from '../support/plain-form'
import { nameModerator, signIn } from '../support/sign-in'
import { expect } from '../support/test'

const stories = ['mine', 'theirs', 'banished', 'cookies']

const test = shared.extend({})
test.use({
  paperFiles: Object.fromEntries(
    stories.map((slug) => [`articles/world/${slug}.mdx`, aStory(`A story called ${slug}`)]),
  ),
})
test.describe.configure({ mode: 'default', timeout: 90_000 })

/** What a guest wrote, and what shows that it is theirs. */
type Written = { id: number; cookie: string; email: string; from: string }

async function write(paper: Paper, slug: string, text: string): Promise<Written> {
  const from = paper.anotherAddress()
  const email = `guest-at-${from}@example.org`
  const form = await readForm(`${paper.url}/world/${slug}`, 'write')
  const answer = await sendForm(
    form,
    { text, name: 'Ada North', email },
    { 'x-forwarded-for': from },
  )
  expect(answer.status).toBe(303)
  const id = Number(/(\d+)$/.exec(String(answer.headers.location))?.[1])
  return { id, cookie: cookiesOf(answer), email, from }
}

/** The forms on the page that a writer has of a comment. */
async function ownForms(paper: Paper, { id, cookie }: Written) {
  const page = `${paper.url}/account/comments/${id}`
  return {
    change: await readForm(page, /name="version"/, cookie),
    remove: await readForm(page, /<details/, cookie),
  }
}

const pageOf = (paper: Paper, slug: string) =>
  fetch(`${paper.url}/world/${slug}`).then((answer) => answer.text())

const asFor = (form: PlainForm, comment: number): PlainForm => ({
  ...form,
  hidden: form.hidden.map(([name, value]) => [name, name === 'comment' ? String(comment) : value]),
})

test('nobody answers a comment below another story', async ({ paper }) => {
  const { id } = await write(paper, 'theirs', 'Below the other story.')
  const form = await readForm(`${paper.url}/world/mine`, 'write')
  const guest = { text: 'An answer gone astray.', name: 'Ben', email: 'ben@example.org' }
  const answer = await sendForm(form, { ...guest, parent: String(id) })
  expect(answer.status).toBe(200)
  expect(answer.html).toContain('The comment that you answer is not there any more.')
  expect(typedIn(answer.html)).toBe(guest.text)
  for (const slug of ['mine', 'theirs']) expect(await pageOf(paper, slug)).not.toContain(guest.text)
})

test('nobody changes or deletes what another wrote, whatever their cookies say', async ({
  paper,
}) => {
  const victim = await write(paper, 'cookies', 'The words of the victim.')
  const other = await write(paper, 'cookies', 'The words of somebody else.')
  const { change, remove } = await ownForms(paper, other)
  const [, ticket = ''] = /masthead-guest=([^;]+)/.exec(other.cookie) ?? []
  const [, browser = ''] = /masthead-reader=([^;]+)/.exec(other.cookie) ?? []
  const [body = '', ...signature] = ticket.split('.')
  const forgedBody = Buffer.from(
    JSON.stringify({ writer: 'guest:x', comments: [[victim.id, Date.now() + 100_000]] }),
  ).toString('base64url')
  const cookies = [
    '',
    other.cookie,
    'masthead-guest=',
    'masthead-guest=forged',
    `masthead-guest=${forgedBody}`,
    `masthead-guest=${[forgedBody, ...signature].join('.')}`,
    `masthead-guest=${body}`,
    `masthead-guest=${ticket.slice(0, -2)}`,
    `masthead-guest=${ticket}%00`,
    `masthead-guest=${browser}`,
    `masthead-guest=${'x'.repeat(4_000)}`,
    'masthead-guest=%7B%22writer%22%3A1%7D',
    'masthead-session=forged; masthead-reader=forged',
    `masthead-refused=${Buffer.from('{"comment":"x"}').toString('base64url')}`,
  ]
  for (const cookie of cookies) {
    for (const [form, fields] of [
      [change, { text: 'Forged words.', version: '0' }],
      [remove, {}],
    ] as const) {
      const answer = await sendForm(asFor(form, victim.id), fields, { cookie })
      expect(answer.status, cookie).toBe(303)
      const told = await get(`${paper.url}/account/comments/${victim.id}`, cookie)
      expect(told.html, cookie).toContain('This browser cannot show that the comment is yours.')
    }
  }
  for (const key of ['', 'forged', `${victim.id}`, ticket, 'x'.repeat(3_000)]) {
    const told = await get(`${paper.url}/account/comments/${victim.id}?key=${key}`, '')
    expect(told.html).toContain('This browser cannot show that the comment is yours.')
    await sendForm(asFor(remove, victim.id), { key }, {})
  }
  const html = await pageOf(paper, 'cookies')
  expect(html).toContain('The words of the victim.')
  expect(html).not.toContain('Forged words.')

  // With the true cookie the same forms do what they say.
  const mine = await ownForms(paper, victim)
  await sendForm(mine.change, { text: 'Changed by its writer.' }, { cookie: victim.cookie })
  expect(await pageOf(paper, 'cookies')).toContain('Changed by its writer.')
  await sendForm(mine.remove, {}, { cookie: victim.cookie })
  expect(await pageOf(paper, 'cookies')).not.toContain('Changed by its writer.')
})

test('a change that is too late or too much keeps what was typed', async ({ paper }) => {
  const mine = await write(paper, 'mine', 'The first words of mine.')
  const { change } = await ownForms(paper, mine)
  const { cookie } = mine
  const stale = await sendForm(change, { text: 'Newer words.', version: '7' }, { cookie })
  const told = await follow(paper, stale, cookie)
  expect(told.html).toContain('The comment has changed in the meantime.')
  expect(typedIn(told.html)).toBe('Newer words.')
  const blocked = await sendForm(change, { text: 'Now buy followers.' }, { cookie })
  const refused = await follow(paper, blocked, cookie)
  expect(refused.html).toContain('We do not print “buy followers”.')
  expect(typedIn(refused.html)).toBe('Now buy followers.')
  const empty = await sendForm(change, { text: '\u200b\u0000' }, { cookie })
  expect((await follow(paper, empty, cookie)).html).toContain('There is nothing here yet.')
  expect(await pageOf(paper, 'mine')).toContain('The first words of mine.')
})

test('forged sessions are guests', async ({ paper }) => {
  const form = await readForm(`${paper.url}/world/mine`, 'write')
  for (const value of [
    'forged',
    '',
    'x'.repeat(4_000),
    '../../',
    '%00',
    '"; DROP TABLE sessions; --',
  ]) {
    const headers = { cookie: `masthead-session=${value}; masthead-reader=${value}` }
    const answer = await sendForm(form, { text: 'Who am I?' }, headers)
    expect(answer.status).toBe(200)
    expect(answer.html).toContain('A comment needs a name that can be read.')
    expect(typedIn(answer.html)).toBe('Who am I?')
    const desk = await get(`${paper.url}/desk/comments`, headers.cookie)
    expect(desk.html).not.toContain('The first words of mine.')
  }
})

test('a link that signed somebody in signs in nobody else', async ({ paper, page }) => {
  const email = 'once@example.org'
  await signIn(page, paper, email)
  const links = paper.printed().matchAll(/\/account\/confirm\?\S+/g)
  const link = [...links].map(([path]) => path).find((path) => path.includes('once')) ?? ''
  const fields = Object.fromEntries(new URLSearchParams(link.split('?')[1]))
  await page.goto(`${paper.url}/account/sign-in`)
  await page.context().clearCookies()
  await page.goto(`${paper.url}/account/sign-in`)
  await page.getByLabel('E-mail').fill('another@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  await expect.poll(() => paper.printed()).toContain('another%40example.org')
  const fresh = /\/account\/confirm\?\S*another\S*/.exec(paper.printed())?.[0] ?? ''
  const form = await readForm(paper.url + fresh, /name="token"/)
  const replayed = await sendForm(form, fields)
  expect(replayed.status).toBe(303)
  expect(String(replayed.headers.location)).toMatch(/\/account\/confirm$/)
  expect(cookiesOf(replayed)).not.toContain('masthead-session=')
  const mixed = await sendForm(form, { email })
  expect(String(mixed.headers.location)).toMatch(/\/account\/confirm$/)
})

test('whoever is banned can neither write, nor change, nor report, nor show respect', async ({
  paper,
  page,
}) => {
  const other = await write(paper, 'banished', 'Something to report.')
  const banned = await write(paper, 'banished', 'What got its writer banned.')
  const { change } = await ownForms(paper, banned)
  await signIn(page, paper, 'desk@example.org')
  await nameModerator(paper.dataFolder, 'desk@example.org')
  await page.goto(`${paper.url}/desk/comments/${banned.id}`)
  await page.getByRole('textbox', { name: /^Words/ }).fill('You were warned twice.')
  await page.getByRole('button', { name: 'Ban', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Readmit' })).toBeVisible()

  const { cookie } = banned
  const refusal = /You cannot take part in the discussions any more\. You were warned twice\./
  const single = `${paper.url}/world/banished/comments/${other.id}`
  const write2 = await readForm(`${paper.url}/world/banished`, 'write')
  const again = await sendForm(
    write2,
    { text: 'I am back.', name: 'Ada North', email: banned.email.toUpperCase() },
    { 'x-forwarded-for': paper.anotherAddress() },
  )
  expect(again.status).toBe(200)
  expect(again.html).toMatch(refusal)
  expect(typedIn(again.html)).toBe('I am back.')
  const report = await sendForm(
    await readForm(single, 'report'),
    { reason: 'abuse', words: 'I do not like it.' },
    { cookie },
  )
  expect(report.status).toBe(200)
  expect(report.html).toMatch(refusal)
  expect(typedIn(report.html, 'words')).toBe('I do not like it.')
  const respect = await sendForm(
    await readForm(single, 'respect'),
    { comment: String(other.id) },
    { cookie },
  )
  expect(respect.status).toBe(200)
  expect(respect.html).toMatch(refusal)
  const changed = await sendForm(change, { text: 'Words of revenge.' }, { cookie })
  const told = await follow(paper, changed, cookie)
  expect(told.html).toMatch(refusal)
  expect(typedIn(told.html)).toBe('Words of revenge.')
  const html = await pageOf(paper, 'banished')
  expect(html).not.toMatch(/I am back|Words of revenge/)
  await page.goto(`${paper.url}/desk/comments/${other.id}`)
  await expect(page.getByText('Something to report.')).toBeVisible()
  await expect(page.getByText('I do not like it.')).toBeHidden()
})

async function get(address: string, cookie: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(address, { headers: { cookie } })
  return { status: answer.status, html: await answer.text() }
}

/** The page to which an answer leads, for the same browser. */
function follow(paper: Paper, answer: Answer, cookie: string) {
  expect(answer.status).toBe(303)
  return get(
    new URL(String(answer.headers.location), paper.url).href,
    [cookie, cookiesOf(answer)].join('; '),
  )
}
