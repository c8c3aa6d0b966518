import { canCheckHtml, htmlErrors } from '../support/nu'
import { kindsOfPages, nowhere } from '../support/pages'
import { expect, test } from '../support/test'

test('the HTML of every kind of page is sound', async ({ request }) => {
  test.setTimeout(120_000) // Java starts slowly where much else is running
  test.skip(!canCheckHtml, 'no Java on this machine')
  const documents: Record<string, string> = {}
  for (const address of [...Object.values(kindsOfPages), nowhere]) {
    documents[address] = await (await request.get(address)).text()
  }
  expect(await htmlErrors(documents)).toEqual([])
})
