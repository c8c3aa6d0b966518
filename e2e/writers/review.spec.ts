import {
  type AkismetService,
  startAkismet,
} from '@/lib/comments/review/akismet/akismet-service.fixture'
import { startToxicity, type ToxicityService } from '@/lib/comments/review/toxicity-service.fixture'
import { environmentOf } from '../support/akismet'
import { comment, takeTime } from '../support/commenting'
import { aStory, test as base, type Newsroom } from '../support/newsroom'
import { type Answer, mainWords, readForm, sendForm, typedIn } from '../support/plain-form'
import { nameModerator, signIn } from '../support/sign-in'
import { expect } from '../support/test'

const address = '/world/under-review'
const held = 'in review'

/** A newsroom that asks both services, which are ours and do what a test says. */
const test = base.extend<{ akismet: AkismetService; toxicity: ToxicityService; site: string }>({
  akismet: async ({ browserName: _ }, use) => {
    const akismet = await startAkismet()
    await use(akismet)
    expect(akismet.faults, 'Akismet would have refused').toEqual([])
    await akismet.close()
  },
  toxicity: async ({ browserName: _ }, use) => {
    const toxicity = await startToxicity()
    await use(toxicity)
    await toxicity.close()
  },
  site: async ({ newsroom, akismet, toxicity }, use) => {
    await newsroom.write(`articles${address}.mdx`, aStory('A story under review'))
    const env = { ...environmentOf(akismet), TOXICITY_URL: toxicity.url }
    await use(await newsroom.serve({ ...env, SITE_URL: '', TRUSTED_PROXIES: '127.0.0.1, ::1' }))
  },
})
test.describe.configure({ timeout: 90_000 })

let count = 0

/** Sends the form without scripts, each time as another guest; follows to where the answer leads. */
async function send(
  site: string,
  text: string,
  more: Record<string, string> = {},
): Promise<Answer & { page: string }> {
  count += 1
  const form = await readForm(site + address, 'write')
  const guest = { text, name: 'Ada North', email: `guest-${count}@example.org`, ...more }
  const answer = await sendForm(form, guest, { 'x-forwarded-for': `10.8.0.${count}` })
  if (answer.status !== 303) return { ...answer, page: mainWords(answer.html) }
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
  const receipt = new URL(String(answer.headers.location), site)
  const page = await fetch(receipt, { headers: { cookie } }).then((told) => told.text())
  return { ...answer, page: mainWords(page) }
}

const read = async (site: string) =>
  mainWords(await fetch(site + address).then((answer) => answer.text()))

test('Akismet decides, and its writer is told', async ({ site, akismet, newsroom }) => {
  expect(await read(site)).toContain('Akismet')

  expect((await send(site, 'The ferry was on time.')).page).toContain('Your comment is published.')
  expect(await read(site)).toContain('The ferry was on time.')
  const check = akismet.requests.find(({ method }) => method === 'comment-check')
  expect(check?.parameters).toMatchObject({
    user_ip: `10.8.0.${count}`,
    comment_type: 'comment',
    comment_author: 'Ada North',
    comment_author_email: `guest-${count}@example.org`,
    comment_content: 'The ferry was on time.',
    blog_charset: 'UTF-8',
  })
  expect(check?.parameters.permalink).toContain(address)

  const spam = { name: 'akismet-guaranteed-spam' }
  const kept = await send(site, 'Cheap ferries for everybody.', spam)
  expect(kept.page).toContain(held)
  expect(await read(site)).not.toContain('Cheap ferries')

  akismet.trouble.discard = true
  const discarded = await send(site, 'Even cheaper ferries.', spam)
  expect(discarded.status).toBe(200)
  expect(discarded.page).toContain('Our spam check is certain that this is advertising')
  expect(typedIn(discarded.html)).toBe('Even cheaper ferries.')
  akismet.trouble.discard = false

  for (const trouble of [{ status: 500 }, { garbage: '<html>' }, { delay: 1_500 }]) {
    Object.assign(akismet.trouble, { status: undefined, garbage: undefined, delay: undefined })
    Object.assign(akismet.trouble, trouble)
    const text = `Written while the service had ${JSON.stringify(trouble)}.`
    const started = performance.now()
    const waiting = await send(site, text)
    expect(performance.now() - started, text).toBeLessThan(1_450)
    expect(waiting.page, text).toContain(held)
    expect(await read(site)).not.toContain('Written while')
  }
  await akismet.close()
  expect((await send(site, 'Written after the service had gone.')).page).toContain(held)
  expect(newsroom.printed()).not.toMatch(/^\s+at /m)
})

test('what a moderator decides is told to Akismet', async ({
  newsroom,
  akismet,
  toxicity,
  page,
}) => {
  const dataFolder = `${newsroom.folder}-data`
  await newsroom.write(`articles${address}.mdx`, aStory('A story under review'))
  const site = await newsroom.serve({
    ...environmentOf(akismet),
    TOXICITY_URL: toxicity.url,
    SITE_URL: '',
    DATA_DIR: dataFolder,
    TRUSTED_PROXIES: '127.0.0.1, ::1',
  })
  await send(site, 'Taken for advertising.', { name: 'akismet-guaranteed-spam' })
  await send(site, 'Taken for a comment.')
  await signIn(page, { url: site, printed: newsroom.printed }, 'desk@example.org')
  await nameModerator(dataFolder, 'desk@example.org')
  await page.goto(`${site}/desk/comments/1`)
  await page.getByRole('article').getByRole('button', { name: 'Approve' }).click()
  await expect.poll(() => akismet.requests.map(({ method }) => method)).toContain('submit-ham')
  await page.goto(`${site}/desk/comments/2`)
  await page.getByRole('article').getByRole('button', { name: 'Spam', exact: true }).click()
  await expect.poll(() => akismet.requests.map(({ method }) => method)).toContain('submit-spam')
  const lesson = (method: string) =>
    akismet.requests.find((request) => request.method === method)?.parameters.comment_content
  expect(lesson('submit-ham')).toBe('Taken for advertising.')
  expect(lesson('submit-spam')).toBe('Taken for a comment.')
  const html = await read(site)
  expect(html).toContain('Taken for advertising.')
  expect(html).not.toContain('Taken for a comment.')
})

test('whoever is harsh is asked first, and is held when they insist', async ({
  site,
  toxicity,
}) => {
  const asked = await send(site, 'A harsh word.')
  expect(asked.status).toBe(200)
  expect(asked.page).toContain('This may read as harsher than you mean it.')
  expect(asked.page).toContain('Send it as it is')
  expect(typedIn(asked.html)).toBe('A harsh word.')
  expect((await send(site, 'A kind word.')).page).toContain('Your comment is published.')
  expect((await send(site, 'A harsh word.', { insists: 'yes' })).page).toContain(held)
  toxicity.trouble.delay = 1_500
  expect((await send(site, 'A word while nobody listens.')).page).toContain(held)
  expect(await read(site)).not.toMatch(/harsh word|nobody listens/)
})

test('blocked and suspect words can be put another way before anybody waits', async ({
  site,
  page,
}) => {
  const refused = await send(site, 'Now BUY  fóllowers, and read V.i.a.g.r.a leaflets.')
  expect(refused.status).toBe(200)
  expect(refused.page).toMatch(/We do not print “BUY\s+fóllowers” and “V\.i\.a\.g\.r\.a”/)
  const named = await send(site, 'Plain words.', { name: 'Online Casino' })
  expect(named.page).toContain('We do not print “Online Casino”, not in a name either.')
  expect(typedIn(named.html)).toBe('Plain words.')

  await page.goto(site + address)
  await takeTime(page)
  await comment(page, 'Only an idiot sails at night.')
  await expect(page.getByRole('alert').filter({ hasText: '“idiot”' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send it as it is' })).toBeVisible()
  await expect(page.getByLabel('Your comment')).toHaveValue('Only an idiot sails at night.')
  await page.getByLabel('Your comment').fill('Only the brave sail at night.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Ada North' })).toContainText('Only the brave')

  const insisted = await send(site, 'You idiots, all of you.', { insists: 'yes' })
  expect(insisted.page).toContain(held)
  expect(await read(site)).not.toContain('idiot')
})

test('what is sent twice is one comment, with scripts and without', async ({
  site,
  page,
  readerWithoutJavaScript: plain,
}) => {
  await page.goto(site + address)
  await takeTime(page)
  await page.getByLabel('Your comment').fill('Pressed twice in haste.')
  await page.getByLabel('Name', { exact: true }).fill('Ada North')
  await page.getByLabel('E-mail', { exact: true }).fill('ada@example.org')
  await page.getByRole('button', { name: 'Post comment' }).dblclick()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Ada North' })).toHaveCount(1)

  await plain.goto(site + address)
  await plain.getByLabel('Your comment').fill('Sent, gone back, and sent again.')
  await plain.getByLabel('Name', { exact: true }).fill('Ben Quay')
  await plain.getByLabel('E-mail', { exact: true }).fill('ben@example.org')
  await plain.getByRole('button', { name: 'Post comment' }).click()
  await expect(plain).toHaveURL(/\/account\/comments\/2$/)
  await plain.goBack()
  await plain.getByLabel('Your comment').fill('Sent, gone back, and sent again.')
  await plain.getByLabel('Name', { exact: true }).fill('Ben Quay')
  await plain.getByLabel('E-mail', { exact: true }).fill('ben@example.org')
  await plain.getByRole('button', { name: 'Post comment' }).click()
  await expect(plain).toHaveURL(/\/account\/comments\/2$/)
  const form = await readForm(site + address, 'write')
  const guest = { text: 'Four at once.', name: 'Cy', email: 'cy@example.org' }
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendForm(form, guest)))
  for (const { status, headers } of sent) {
    expect(status).toBe(303)
    expect(headers.location).toBe('/account/comments/3')
  }
  await plain.goto(site + address)
  await expect(plain.getByRole('region', { name: 'Comments' }).getByRole('article')).toHaveCount(3)
})

test('where the newsroom reads newcomers first, a first comment waits', async ({ newsroom }) => {
  await preModerate(newsroom)
  const site = await newsroom.serve({ SITE_URL: '', TRUSTED_PROXIES: '127.0.0.1, ::1' })
  expect((await send(site, 'My very first comment.')).page).toContain(held)
  expect(await read(site)).not.toContain('My very first comment.')
  expect(await read(site)).not.toContain('Akismet')
})

async function preModerate(newsroom: Newsroom): Promise<void> {
  await newsroom.write(`articles${address}.mdx`, aStory('A story under review'))
  const rules = await newsroom.read('moderation.yaml')
  await newsroom.write(
    'moderation.yaml',
    rules.replace('newCommenters: open', 'newCommenters: premoderated'),
  )
}
