import { startPostgres } from '@/bin/postgres'
import { expectNoViolations } from '../support/axe'
import { aStory, test as newsroomTest } from '../support/newsroom'
import { canCheckHtml, htmlErrors } from '../support/nu'
import { type Paper, test as shared } from '../support/paper'
import { readForm, sendForm } from '../support/plain-form'
import { nameModerator, signIn } from '../support/sign-in'
import { expect } from '../support/test'

const address = '/world/much-discussed'
const threads = 45

/** A paper with a story below which 45 threads have been begun, the third of them with a long quarrel. */
const test = shared.extend<object, { said: Paper; quarrel: number[] }>({
  quarrel: [[], { scope: 'worker' }],
  said: [
    async ({ paper, quarrel }, use) => {
      const form = await readForm(paper.url + address, 'write')
      const say = async (text: string, parent = '') => {
        const from = paper.anotherAddress()
        const guest = { text, parent, name: `Reader ${from}`, email: `at-${from}@example.org` }
        const { headers } = await sendForm(form, guest, { 'x-forwarded-for': from })
        return Number(/(\d+)$/.exec(String(headers.location))?.[1])
      }
      for (let number = 1; number <= threads; number++) {
        const id = await say(`Thread **number** ${number}, see https://example.org/${number}`)
        if (number === 3) quarrel.push(id)
      }
      for (let depth = 1; depth <= 6; depth++)
        quarrel.push(await say(`Answer ${depth}.`, String(quarrel.at(-1))))
      await say('A word to the fifth.', '5')
      await use(paper)
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})
test.use({ paperFiles: { [`articles${address}.mdx`]: aStory('A story much discussed') } })
test.describe.configure({ mode: 'default', timeout: 90_000 })

test('the discussion is in the first HTML: the oldest twenty threads, and their answers', async ({
  said,
  readerWithoutJavaScript: page,
}) => {
  await page.goto(said.url + address)
  const section = page.getByRole('region', { name: 'Comments' })
  const roots = section.locator('> ol > li')
  await expect(roots).toHaveCount(20)
  await expect(roots.nth(0)).toContainText('Thread number 1,')
  await expect(roots.nth(19)).toContainText('Thread number 20,')
  await expect(section.getByRole('link', { name: 'All 52 comments' }).first()).toBeVisible()
  const time = roots.nth(0).getByRole('time')
  await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  await expect(time).toHaveText(/^\d{1,2} \w+ \d{4} at \d\d:\d\d GMT$/)
  const link = roots.nth(0).getByRole('link', { name: 'https://example.org/1' })
  await expect(link).toHaveAttribute('rel', /\bugc\b.*\bnofollow\b|\bnofollow\b.*\bugc\b/)
  const answers = roots.nth(2).getByRole('listitem')
  await expect(answers).toHaveCount(4)
  await roots.nth(2).getByRole('link', { name: '2 more replies' }).click()
  await expect(page.getByText('Answer 6.')).toBeVisible()
})

test('a comment has an address of its own, with what it answers and what answers it', async ({
  said,
  quarrel,
  page,
}) => {
  const [, , second] = quarrel
  await page.goto(`${said.url}${address}/comments/${second}`)
  await expect(page.getByRole('list', { name: 'In answer to' }).getByRole('listitem')).toHaveCount(
    2,
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A story much discussed')
  for (const text of ['Thread number 3,', 'Answer 1.', 'Answer 2.', 'Answer 3.', 'Answer 6.'])
    await expect(page.getByText(text)).toBeVisible()
  await page.goto(said.url + address)
  await page.getByRole('article').filter({ hasText: 'Answer 1.' }).getByRole('time').click()
  await expect(page).toHaveURL(`${said.url}${address}/comments/${quarrel[1]}`)
})

test('the whole discussion is sorted and paged with the keyboard, without scripts', async ({
  said,
  readerWithoutJavaScript: page,
}) => {
  const follow = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).first().focus()
    await page.keyboard.press('Enter')
  }
  await page.goto(said.url + address)
  await follow('All 52 comments')
  const first = page.locator('main > ol > li').first()
  await expect(page.getByRole('link', { name: 'Oldest first' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(first).toContainText('Thread number 1,')
  await follow('Next page')
  await expect(page).toHaveURL(/\/comments\/oldest\/2$/)
  await expect(first).toContainText('Thread number 21,')
  await follow('Next page')
  await expect(page.locator('main > ol > li')).toHaveCount(5)
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0)
  await follow('Previous page')
  await expect(first).toContainText('Thread number 21,')
  await follow('Newest first')
  await expect(page).toHaveURL(/\/comments\/newest$/)
  await expect(first).toContainText('Thread number 45,')
  await follow('Most replied')
  await expect(first).toContainText('Thread number 3,')
  await expect(page.locator('main > ol > li').nth(1)).toContainText('Thread number 5,')
})

test.describe('where nothing is', () => {
  test.use({ expectedComplaints: [/status of 404/] })

  test('there is a page that says so', async ({ said, page }) => {
    for (const view of [
      'oldest/4',
      'oldest/1',
      'oldest',
      'sideways',
      '999',
      '1/2',
      '0',
      '1/1',
      'newest/0',
    ])
      expect((await page.goto(`${said.url}${address}/comments/${view}`))?.status(), view).toBe(404)
    expect((await page.goto(`${said.url}/world/nowhere/comments`))?.status()).toBe(404)
  })
})

test('what the newsroom picks stands first', async ({ said, page }) => {
  await signIn(page, said, 'desk@example.org')
  await nameModerator(said.dataFolder, 'desk@example.org')
  await page.goto(`${said.url}/desk/comments/30`)
  await page.getByRole('button', { name: 'Feature', exact: true }).click()
  await expect(async () => {
    await page.goto(said.url + address)
    const first = page.locator('#comments > ol > li').first()
    await expect(first).toContainText('Thread number 30,', { timeout: 500 })
    await expect(first).toContainText('Picked by the newsroom')
  }).toPass({ timeout: 10_000 })
})

test('machines are told what readers see', async ({ said, page }) => {
  await page.goto(said.url + address)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const graph: Record<string, unknown>[] = JSON.parse(json ?? '')['@graph']
  const article = graph.find((node) => String(node['@id']).endsWith('#article'))
  expect(article?.commentCount).toBe(52)
  const told = (article?.comment as { text: string; author: { name: string }; url: string }[]) ?? []
  const seen = await page.locator('#comments article').evaluateAll((articles) =>
    articles.map((one) => ({
      name: one.querySelector('h3')?.textContent,
      words: one.querySelector('[data-nosnippet]')?.textContent?.trim(),
      path: new URL(one.querySelector('time')?.closest('a')?.href ?? '').pathname,
    })),
  )
  expect(told.length).toBe(seen.length)
  expect(
    told.map(({ text, author, url }) => ({
      name: author.name,
      words: text.replaceAll('**', '').trim(),
      path: new URL(url).pathname,
    })),
  ).toEqual(seen)
})

test('feeds and Markdown have the story, and not what is said below it', async ({
  said,
  request,
}) => {
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', `${address}.md`]) {
    const answer = await request.get(said.url + path)
    expect(answer.status(), path).toBe(200)
    const text = await answer.text()
    expect(text, path).toContain('A story much discussed')
    expect(text, path).not.toContain('Thread')
  }
})

test('the pages of a discussion are valid and open to everybody', async ({
  said,
  quarrel,
  page,
}) => {
  const documents: Record<string, string> = {}
  for (const path of ['', '/comments', '/comments/most-replied', `/comments/${quarrel[2]}`]) {
    const answer = await page.goto(said.url + address + path)
    documents[path] = (await answer?.text()) ?? ''
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoViolations(page)
    }
  }
  if (canCheckHtml) expect(await htmlErrors(documents)).toEqual([])
})

test('on a phone nothing stands out at the side', { tag: '@phone' }, async ({
  said,
  quarrel,
  page,
}) => {
  for (const path of ['', '/comments', `/comments/${quarrel[6]}`]) {
    await page.goto(said.url + address + path)
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond, path).toBe(0)
    await expectNoViolations(page)
  }
})

newsroomTest('who reads costs the database no query', async ({ newsroom }) => {
  newsroomTest.setTimeout(60_000)
  const postgres = await startPostgres()
  newsroomTest.skip(!postgres, 'There is no PostgreSQL here')
  if (!postgres) return
  await newsroom.write(`articles${address}.mdx`, aStory('A story much discussed'))
  const secret = 'a secret of at least thirty-two characters'
  const site = await newsroom.serve({ DATABASE_URL: postgres.url, SECRET: secret, SITE_URL: '' })
  const form = await readForm(site + address, 'write')
  const guest = { text: 'Still here.', name: 'Ada North', email: 'ada@example.org' }
  expect((await sendForm(form, guest)).status).toBe(303)
  const paths = ['', '/comments', '/comments/newest', '/comments/1']
  for (const path of paths) await fetch(site + address + path)
  postgres.pause()
  for (let visit = 0; visit < 20; visit++)
    for (const path of paths) {
      const answer = await fetch(site + address + path)
      expect(answer.status, path).toBe(200)
      expect(await answer.text(), path).toContain('Still here.')
    }
  expect(newsroom.printed()).not.toContain('could not be read')
  postgres.stop()
})
