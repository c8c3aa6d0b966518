import type { Page } from '@playwright/test'
import { aStory } from '../support/newsroom'
import { type Paper, test as shared } from '../support/paper'
import { commands, scripts } from '../support/payloads'
import { type Answer, type Field, readForm, sendForm, typedIn } from '../support/plain-form'
import { expect } from '../support/test'

const stories = ['scripts', 'names', 'commands', 'long', 'marks', 'bytes', 'fields']

const test = shared.extend({})
test.use({
  paperFiles: Object.fromEntries(
    stories.map((slug) => [`articles/world/${slug}.mdx`, aStory(`A story for ${slug}`)]),
  ),
})
test.describe.configure({ mode: 'default', timeout: 120_000 })

/** Sends the form below a story without scripts, each time as another guest from another place. */
async function send(
  paper: Paper,
  slug: string,
  fields: Record<string, string | Buffer> | readonly Field[],
): Promise<Answer> {
  const form = await readForm(`${paper.url}/world/${slug}`, 'write')
  const from = paper.anotherAddress()
  const guest = { text: 'Words.', name: 'Ada North', email: `guest-at-${from}@example.org` }
  const all = Array.isArray(fields)
    ? [...Object.entries(guest), ...fields]
    : { ...guest, ...fields }
  return sendForm(form, all, { 'x-forwarded-for': from })
}

/** What stands below a story, read by a machine. */
async function below(paper: Paper, slug: string): Promise<string> {
  const html = await fetch(`${paper.url}/world/${slug}`).then((answer) => answer.text())
  return html.slice(html.indexOf('id="comments"'))
}

/** Pages through the whole discussion in a real browser. */
async function* pagesOf(page: Page, paper: Paper, slug: string): AsyncGenerator<number> {
  await page.goto(`${paper.url}/world/${slug}`)
  yield 0
  await page.goto(`${paper.url}/world/${slug}/comments`)
  for (let number = 1; ; number++) {
    yield number
    const next = page.getByRole('link', { name: 'Next page' })
    if (!(await next.isVisible())) return
    await next.click()
    await expect(page.getByText(`Page ${number + 1}`)).toBeVisible()
  }
}

/** Fails when a script of a stranger ran, or something of theirs was asked for, until the test ends. */
async function watchForStrangers(page: Page): Promise<string[]> {
  const ran: string[] = []
  await page.exposeFunction('pwned', () => ran.push(`a script ran on ${page.url()}`))
  page.on('dialog', (dialog) => {
    ran.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') ran.push(`asked for ${request.url()}`)
  })
  return ran
}

const allowedElements = [
  'P',
  'EM',
  'STRONG',
  'A',
  'BLOCKQUOTE',
  'UL',
  'OL',
  'LI',
  'CODE',
  'PRE',
  'BR',
]
const allowedAttributes = ['href', 'rel', 'start']

test('no script of a reader runs, and nothing but what is allowed is drawn', async ({
  paper,
  page,
}) => {
  const ran = await watchForStrangers(page)
  for (const text of scripts) {
    const answer = await send(paper, 'scripts', { text })
    expect(answer.status, text).toBe(303)
  }
  const shown = new Set<string>()
  for await (const number of pagesOf(page, paper, 'scripts')) {
    const texts = page.locator('article [data-nosnippet]')
    const found = await texts.evaluateAll((all) =>
      all.flatMap((text) =>
        [...text.querySelectorAll('*')].map((element) => ({
          name: element.tagName,
          attributes: element.getAttributeNames(),
          href: element.getAttribute('href') ?? '',
        })),
      ),
    )
    for (const { name, attributes, href } of found) {
      expect(allowedElements).toContain(name)
      for (const attribute of attributes) expect(allowedAttributes).toContain(attribute)
      if (href) expect(href).toMatch(/^(https?|mailto):/)
    }
    if (number > 0)
      for (const comment of await page.getByRole('article').all())
        shown.add((await comment.getAttribute('aria-labelledby')) ?? '')
    for (const link of await page.locator('article [data-nosnippet] a').all())
      await link.dispatchEvent('mouseover')
    await expect(page.getByRole('button', { name: 'Post comment' })).toHaveCount(1)
    expect(ran).toEqual([])
  }
  expect(shown.size).toBe(scripts.length)
})

test('no name runs a script, and none says nothing', async ({ paper, page }) => {
  const ran = await watchForStrangers(page)
  const names = scripts.filter((script) => script.length <= 60)
  for (const [index, name] of names.entries()) {
    const answer = await send(paper, 'names', { name, text: `Words number ${index}.` })
    expect(answer.status, name).toBe(303)
  }
  for await (const _ of pagesOf(page, paper, 'names')) {
    expect(await page.locator('article h3 bdi *').count()).toBe(0)
    expect(ran).toEqual([])
  }
  const before = await below(paper, 'names')
  for (const name of [
    '\u200b\u200b',
    '\u2060',
    '\u3164',
    '\ufeff \u00ad',
    '\u{e0041}',
    '\u202e',
    ' ',
  ]) {
    const answer = await send(paper, 'names', { name, text: 'Who am I?' })
    expect(answer.status).toBe(200)
    expect(answer.html).toContain('A comment needs a name that can be read.')
    expect(typedIn(answer.html)).toBe('Who am I?')
  }
  const long = await send(paper, 'names', { name: 'x'.repeat(61), text: 'Who am I?' })
  expect(long.html).toContain('A name has at most 60 characters.')
  expect(await below(paper, 'names')).toBe(before)
})

test('commands to databases and templates are words like others', async ({ paper, page }) => {
  for (const text of commands) {
    const answer = await send(paper, 'commands', { text, name: text.slice(0, 60) })
    expect(answer.status, text).toBe(303)
  }
  await page.goto(`${paper.url}/world/commands`)
  await expect(page.getByRole('link', { name: `All ${commands.length} comments` })).toBeVisible()
  const section = await page.getByRole('region', { name: 'Comments' }).textContent()
  expect(section).toContain('DROP TABLE comments')
  expect(section).toContain('{{7*7}}')
  expect(section).not.toMatch(/\b49\b/)
})

test('a hundred kilobytes are refused, and given back', async ({ paper }) => {
  const text = 'It is all about the tides. '.repeat(3_800)
  const answer = await send(paper, 'long', { text })
  expect(answer.status).toBe(200)
  expect(answer.html).toContain('This is far too long to be stored.')
  expect(typedIn(answer.html)).toBe(text)
  const less = 'A word. '.repeat(1_000)
  const second = await send(paper, 'long', { text: less })
  expect(second.status).toBe(200)
  expect(second.html).toContain('5,000 fit. Please shorten it.')
  expect(typedIn(second.html)?.trim()).toBe(less.trim())
  expect(await below(paper, 'long')).toContain('Nobody has said anything yet')
})

test('what is more than the framework takes is refused before it is read', async ({ paper }) => {
  const answer = await send(paper, 'long', { text: 'x'.repeat(1_100_000) })
  expect(answer.status).toBe(413)
  expect(answer.html).toContain('far too much to be stored')
  expect(await below(paper, 'long')).toContain('Nobody has said anything yet')
})

test('ten thousand accents and lines that turn round do no harm to their neighbours', async ({
  paper,
  page,
}) => {
  const texts = [
    `Z${'\u0301'.repeat(10_000)}algo`,
    `H${'\u030d\u0334\u0e49\u20dd'.repeat(2_500)}e comes`,
    'Turned \u202eround \u2066and isolated \u2068words',
    'No\u0000thing \u0007rings \u001b[31mhere\u007f',
    'Hidden \u{e0068}\u{e0069} and \ufeff\u2060 nothing',
  ]
  for (const text of texts) expect((await send(paper, 'marks', { text })).status).toBe(303)
  await page.goto(`${paper.url}/world/marks`)
  const comments = page.locator('article [data-nosnippet]')
  const shown = (await comments.allInnerTexts()).map((text) => text.trim())
  expect(shown[0]?.normalize('NFD')).toMatch(/^Z\u0301{1,5}algo$/)
  expect(shown[1]).toMatch(/^H\p{M}{1,4}e comes$/u)
  expect(shown.slice(2)).toEqual([
    'Turned round and isolated words',
    'Nothing rings [31mhere',
    'Hidden  and  nothing'.replace(/ {2}/g, ' '),
  ])
  const { height } = (await comments.first().boundingBox()) ?? { height: 0 }
  expect(height).toBeLessThan(100)
})

test('bytes that are no text are stored as text', async ({ paper, page }) => {
  const text = Buffer.concat([
    Buffer.from('Caf\u00e9 '),
    Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    Buffer.from(' end'),
  ])
  expect((await send(paper, 'bytes', { text })).status).toBe(303)
  await page.goto(`${paper.url}/world/bytes`)
  await expect(page.getByText(/Café \ufffd+ end/)).toBeVisible()
})

test('of two fields with one name the last counts, and odd names do nothing', async ({
  paper,
  page,
}) => {
  const twins = await send(paper, 'fields', [
    ['text', 'The second of two.'],
    ['name', 'Ben Quay'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['toString', 'x'],
  ])
  expect(twins.status).toBe(303)
  await page.goto(`${paper.url}/world/fields`)
  await expect(page.getByText('The second of two.')).toHaveCount(1)
})
