import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lockFile, test } from '../support/archive'
import { expectNoViolations } from '../support/axe'
import { aStory, test as inNewsroom } from '../support/newsroom'
import { canCheckHtml, htmlErrors } from '../support/nu'
import { commitAll, shallowCopy } from '../support/repository'
import { expect } from '../support/test'

test.use({ expectedComplaints: [/status of 404/] })

const story = '/world/the-lock'
const idOf = (commit = '') => commit.slice(0, 10)

/** A story's page does not wait for git; the count is there soon after the first reader. */
async function openUpdatedStory(page: Page, url: string) {
  const link = page.getByRole('link', { name: 'Updated 2 times' })
  await expect(async () => {
    await page.goto(url + story)
    await expect(link).toBeVisible({ timeout: 500 })
  }).toPass()
  return link
}

test('a story says how often it was updated and leads to its versions, by keyboard', async ({
  archive,
  page,
}) => {
  const link = await openUpdatedStory(page, archive.url)
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${archive.url}${story}/history`)
  const versions = page.getByRole('main').getByRole('article')
  await expect(versions.getByRole('heading', { level: 2 })).toHaveText([
    'Update 4 March 2026 at 08:00 GMT',
    'Correction 3 March 2026 at 08:00 GMT',
    'Minor change 2 March 2026 at 08:00 GMT',
    'First published 1 March 2026 at 08:00 GMT',
  ])
  await expect(versions.nth(0)).toContainText('By Amara Okafor: Say how many fish there are')
  await expect(versions.nth(1)).toContainText('It is 42 metres wide.')
  await expect(page.getByRole('main')).not.toContainText(/minister|secret\.example|too much/)

  const way = versions.nth(1).getByRole('link', { name: 'See what changed' })
  await way.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${archive.url}${story}/history/${idOf(archive.commits[3])}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 March 2026 at 08:00')
  const text = page.getByRole('main').getByRole('article')
  await expect(text.getByRole('insertion')).toHaveText(['[added: 42]'])
  await expect(text.getByRole('deletion')).toHaveText(['[taken out: 24]'])
  const folded = page.getByText('4 paragraphs that stayed as they were')
  await expect(page.getByText('Nobody has counted the fish')).toBeHidden()
  await folded.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nobody has counted the fish')).toBeVisible()
  await page.getByRole('link', { name: 'The version after' }).click()
  await expect(text.getByRole('heading', { level: 2 })).toHaveText(
    'A [added: wider ]lock for the [taken out: new ]harbour',
  )
})

test('without JavaScript the versions read the same', async ({
  archive,
  readerWithoutJavaScript: page,
}) => {
  await page.goto(`${archive.url}${story}/history`)
  await page.getByRole('link', { name: 'Read it as it was' }).click()
  await expect(page.getByRole('main')).toContainText('First published')
  await expect(page.getByText('The lock is 24 metres wide.')).toBeVisible()
  await page.getByRole('link', { name: 'The version after' }).click()
  await page.getByText('paragraphs that stayed as they were').first().click()
  await expect(page.getByText('Two ships pass it in an hour.')).toBeVisible()
})

test('the words of colleagues are words, whatever they are', async ({ archive, page }) => {
  await page.goto(`${archive.url}${story}/history`)
  const hostile = page.getByText('<script>alert("x")</script> Put the width right, says …')
  await expect(hostile).toBeVisible()
  await expect(page.getByText('Nell bAshworth')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with versions, ${colorScheme}`, async ({ archive, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const below of ['', ...archive.commits.slice(1).map((commit) => `/${idOf(commit)}`)]) {
      await page.goto(`${archive.url}${story}/history${below}`)
      await expectNoViolations(page)
    }
  })

test('versions fit on a phone', { tag: '@phone' }, async ({ archive, page }) => {
  for (const below of ['', `/${idOf(archive.commits[3])}`]) {
    await page.goto(`${archive.url}${story}/history${below}`)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await expectNoViolations(page)
  }
})

test('the pages of versions ask for no script and are sound HTML', async ({
  archive,
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const scripts: string[] = []
  page.on('request', (asked) => {
    if (asked.resourceType() === 'script') scripts.push(asked.url())
  })
  const documents: Record<string, string> = {}
  for (const below of ['', `/${idOf(archive.commits[3])}`, `/${idOf(archive.commits[1])}`]) {
    const address = `${archive.url}${story}/history${below}`
    await page.goto(address)
    documents[address] = await (await request.get(address)).text()
  }
  expect(scripts).toEqual([])
  if (canCheckHtml) expect(await htmlErrors(documents)).toEqual([])
})

test('search engines are asked to find the story and not its versions', async ({
  archive,
  page,
  request,
}) => {
  for (const path of [`${story}/history`, `${story}/history/${idOf(archive.commits[3])}`]) {
    await page.goto(archive.url + path)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      `https://paper.example${path}`,
    )
  }
  const index = await (await request.get(`${archive.url}/sitemap.xml`)).text()
  for (const [, part = ''] of index.matchAll(/<loc>https:\/\/paper\.example([^<]+)</g))
    expect(await (await request.get(archive.url + part)).text()).not.toContain('/the-lock/history')
})

test('the Markdown of a story leads to its versions', async ({ archive, page, request }) => {
  await openUpdatedStory(page, archive.url)
  const markdown = await (await request.get(`${archive.url}${story}.md`)).text()
  expect(markdown).toContain('[Updated 2 times](https://paper.example/world/the-lock/history)')
})

test('a version has one address for good, and what is none is not found', async ({
  archive,
  request,
}) => {
  const get = async (path: string) => {
    const answer = await request.get(archive.url + path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  const commit = archive.commits[3] ?? ''
  const version = `${story}/history/${idOf(commit)}`
  expect(await get(version)).toEqual([200, undefined])
  expect(await get(`${story}/history/${commit}`)).toEqual([308, version])
  expect(await get(`/science/the-lock/history/${idOf(commit)}`)).toEqual([308, version])
  for (const nothing of [
    `/${idOf(archive.commits[0])}`,
    '/0123456789',
    '/page/2',
    '/x',
    `/${idOf(commit)}/x`,
  ])
    expect(await get(`${story}/history${nothing}`), nothing).toEqual([404, undefined])
})

test('a story that was never changed says nothing of it', async ({ archive, page }) => {
  await page.goto(`${archive.url}/science/the-eels-long-errand/history`)
  await expect(page.getByRole('main')).toContainText('Nothing of substance has changed in it.')
  await page.goto(`${archive.url}/science/the-eels-long-errand`)
  await expect(page.getByText(/^Updated (?:once|\d)/)).toHaveCount(0)
})

test('a commit is on the pages soon, without a restart', async ({ archive, page }) => {
  const file = join(archive.folder, 'articles/world/russia-and-china-partners-with-limits.mdx')
  const before = await readFile(file, 'utf8')
  await writeFile(file, `${before}\nOne more thing about the partners.\n`)
  commitAll(archive.folder, 'Add one thing', { at: '2026-11-07T08:00:00Z' })
  await writeFile(file, before) // as it was read: what is on disk is not what is looked at
  await expect(async () => {
    await page.goto(`${archive.url}/world/russia-and-china-partners-with-limits`)
    await expect(page.getByRole('link', { name: 'Updated once' })).toBeVisible({ timeout: 500 })
  }).toPass()
})

inNewsroom(
  'without git a story has no history and no link to one',
  async ({ newsroom, request }) => {
    const site = await newsroom.serve()
    const page = await (await request.get(`${site}/world/who-owns-the-water`)).text()
    expect(page).not.toContain('/history')
    const history = await request.get(`${site}/world/who-owns-the-water/history`)
    expect(history.status()).toBe(404)
  },
)

inNewsroom('a shallow copy says that older versions are not in it', async ({ newsroom, page }) => {
  const copy = `${newsroom.folder}-shallow`
  for (const day of [2, 3, 4]) {
    await newsroom.write(lockFile, aStory('A lock for the new harbour', [], `On day ${day}.`))
    commitAll(newsroom.folder, `Day ${day}`, { at: `2026-03-0${day}T08:00:00Z` })
  }
  shallowCopy(newsroom.folder, copy, 2)
  const site = await newsroom.serve({ CONTENT_DIR: copy })
  await page.goto(`${site}${story}/history`)
  await expect(page.getByText('Older versions are not in this copy of the archive.')).toBeVisible()
  await expect(async () => {
    await page.goto(site + story)
    await expect(page.getByRole('link', { name: 'Updated at least once' })).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  await rm(copy, { recursive: true })
})
