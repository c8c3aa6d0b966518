import { test as base, expect, type Page } from '@playwright/test'
import { type Expected, watch } from './complaints'

/** People who read, and what makes every journey fail whoever makes it. */
type Fixtures = {
  /** What this file provokes on purpose: `test.use({ expectedComplaints: [/status of 404/] })`. */
  expectedComplaints: Expected
  /** A reader whose browser runs no JavaScript. */
  readerWithoutJavaScript: Page
  /** Fails the test when the browser complained: an error on the console, a broken script, a request that failed. */
  noComplaints: undefined
}

export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],

  noComplaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints = watch(context, expectedComplaints)
      await use(undefined)
      expect(complaints, 'The browser complained').toEqual([])
    },
    { auto: true },
  ],

  readerWithoutJavaScript: async ({ browser, baseURL, viewport, expectedComplaints }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport })
    // It announces scripts that it then does not load, and calls that a refusal.
    const complaints = watch(context, [...expectedComplaints, /\/_next\/static\/\S+ csp$/])
    await use(await context.newPage())
    await context.close()
    expect(complaints, 'The browser complained').toEqual([])
  },
})

export { expect }
