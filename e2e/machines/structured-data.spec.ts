import type { APIRequestContext } from '@playwright/test'
import jsonld from 'jsonld'
import { kindsOfPages, nowhere } from '../support/pages'
import { expect, test } from '../support/test'
import { wordsOf } from '../support/told/account'
import { questionsOnPage } from '../support/told/page'

const lists = ['/', '/world', '/handbook', '/handbook/page/2', '/tags/shipping']

for (const [kind, address] of Object.entries(kindsOfPages)) {
  test(`${kind} has one graph, in which every reference leads somewhere`, async ({ request }) => {
    const [text, ...more] = scriptsIn(await htmlOf(request, address))
    expect(more).toEqual([])
    const nodes = await nodesIn(text ?? '')
    expect(nodes.length).toBeGreaterThan(3)
    const ids = new Set(nodes.map((node) => node['@id']))
    expect(referencesIn(nodes).filter((id) => !ids.has(id))).toEqual([])
  })

  test(`${kind} tells machines the way that readers see above it`, async ({
    readerWithoutJavaScript: page,
    request,
  }) => {
    await page.goto(address)
    const drawn = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')
    const seen = await drawn.evaluateAll((all) =>
      all.map((step) => ({
        name: step.textContent,
        item: step.querySelector('a')?.getAttribute('href') ?? undefined,
      })),
    )
    const [text = ''] = scriptsIn(await htmlOf(request, address))
    const told = graphIn(text).find((node) => node['@type'] === 'BreadcrumbList')
    const steps = told?.itemListElement.map(({ name, item }) => ({ name, item: pathOf(item) }))
    expect(steps ?? []).toEqual(seen)
  })

  test(`${kind} tells machines exactly the questions that readers see`, async ({
    readerWithoutJavaScript: page,
    request,
  }) => {
    await page.goto(address)
    const [text = ''] = scriptsIn(await htmlOf(request, address))
    const faq = graphIn(text).find((node) => node['@type'] === 'FAQPage')
    const told = (faq?.mainEntity ?? []).map(async ({ name, acceptedAnswer }) => ({
      question: name,
      answer: await wordsOf(page, acceptedAnswer.text),
    }))
    expect(await Promise.all(told)).toEqual(await questionsOnPage(page))
  })
}

for (const address of lists)
  test(`${address} lists its stories in the order in which readers see them`, async ({
    readerWithoutJavaScript: page,
    request,
  }) => {
    await page.goto(address)
    const headlines = page.getByRole('main').getByRole('article').getByRole('heading')
    const seen = await headlines
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const [text = ''] = scriptsIn(await htmlOf(request, address))
    const list = graphIn(text).find((node) => node['@type'] === 'CollectionPage')?.mainEntity
    expect(list?.itemListElement.map(({ url }) => pathOf(url))).toEqual([...new Set(seen)])
  })

test('where nothing is, machines are told nothing', async ({ request }) => {
  expect(scriptsIn(await htmlOf(request, nowhere))).toEqual([])
})

/** The nodes that are looked at here, as far as they are. */
type Node =
  | { '@type': 'BreadcrumbList'; itemListElement: { name: string; item?: string }[] }
  | { '@type': 'CollectionPage'; mainEntity: { itemListElement: { url: string }[] } }
  | { '@type': 'FAQPage'; mainEntity: { name: string; acceptedAnswer: { text: string } }[] }

async function htmlOf(request: APIRequestContext, address: string): Promise<string> {
  return (await request.get(address)).text()
}

function scriptsIn(html: string): string[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  return [...scripts].map(([, text = '']) => text)
}

function graphIn(text: string): Node[] {
  return (JSON.parse(text) as { '@graph': Node[] })['@graph'] // as JSON-LD spells it
}

/** The nodes of a graph as a processor of JSON-LD sees them: each once, with all that is said of it. */
async function nodesIn(text: string): Promise<Record<string, unknown>[]> {
  const flat: unknown = await jsonld.flatten(
    await jsonld.expand(JSON.parse(text), { documentLoader }),
  )
  return flat as Record<string, unknown>[] // what flattening an expanded document gives
}

/** The vocabulary by its rule. Nothing is fetched. */
async function documentLoader(documentUrl: string) {
  if (documentUrl !== 'https://schema.org') throw new Error(`A context of its own: ${documentUrl}`)
  return { documentUrl, document: { '@context': { '@vocab': 'https://schema.org/' } } }
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length === 1 && '@id' in value) return [String(value['@id'])]
  return Object.values(value).flatMap(referencesIn)
}

/** The publication may be told of under another origin than that of the test. */
function pathOf(url: string | undefined): string | undefined {
  return url && new URL(url).pathname
}
