import { violationsOn } from './axe'
import { watch } from './complaints'
import { canCheckHtml, htmlErrors } from './nu'
import { expect, test } from './test'

const DOCUMENT = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`

test.describe('the accessibility check', () => {
  test('lets a sound page pass', async ({ page }) => {
    await page.setContent(DOCUMENT('<p>Words.</p>'))
    expect(await violationsOn(page)).toEqual([])
  })

  test('reports a picture that has no words', async ({ page }) => {
    await page.setContent(DOCUMENT('<img src="data:," />'))
    expect(await violationsOn(page)).toEqual([expect.stringContaining('image-alt')])
  })

  test('reports buttons too small and too close for a thumb', async ({ page }) => {
    const button = '<button style="width:10px;height:10px;padding:0;border:0">x</button>'
    await page.setContent(DOCUMENT(button + button))
    expect(await violationsOn(page)).toEqual([expect.stringContaining('target-size')])
  })
})

test.describe('the HTML check', () => {
  test.skip(!canCheckHtml, 'no Java')

  test('tells which document is wrong, where and why', async () => {
    const errors = await htmlErrors({
      '/right': DOCUMENT('<p>Words.</p>'),
      '/wrong': DOCUMENT('<p foo>Words.'),
    })
    expect(errors).toEqual([expect.stringMatching(/^\/wrong: 1:\d+ Attribute “foo” not allowed/)])
  })
})

test.describe('the browser’s complaints', () => {
  const provoke = {
    'an error on the console': () => console.error('something broke'),
    'a script that breaks': () => {
      setTimeout(() => {
        throw new Error('something broke')
      })
    },
    'a request that nobody answers': () =>
      void fetch('http://localhost:1/something-broke').catch(() => {}),
    'a picture that is not there': () => {
      new Image().src = '/_next/static/something-broke.png'
    },
  }
  for (const [complaint, provocation] of Object.entries(provoke))
    test(`include ${complaint}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL })
      const complaints = watch(context, [])
      const page = await context.newPage()
      await page.goto('/')
      await page.evaluate(provocation)
      await expect.poll(() => complaints).toContainEqual(expect.stringMatching(/something.broke/))
      await context.close()
    })
})

test.describe('complaints that a journey provokes', () => {
  test.use({ expectedComplaints: [/status of 404/] })
  test('do not fail it', async ({ page }) => {
    await page.goto('/no/such/page')
  })
})

test('a reader without JavaScript runs none', async ({ readerWithoutJavaScript: page }) => {
  await page.setContent(
    '<p>As sent</p><script>document.querySelector("p").textContent = "Changed"</script>',
  )
  await expect(page.getByText('As sent')).toBeVisible()
})

test('a phone is narrow and is touched', { tag: '@phone' }, async ({
  page,
  isMobile,
  hasTouch,
}) => {
  expect(page.viewportSize()?.width).toBe(390)
  expect([isMobile, hasTouch]).toEqual([true, true])
})
