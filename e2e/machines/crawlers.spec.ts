import { crawlers } from '../support/crawlers'
import { kindsOfPages } from '../support/pages'
import { expect, test } from '../support/test'

/** Machines that draw previews read no further, or hardly. */
const firstBytes = 32 * 1024

const everyPage: Record<string, RegExp> = {
  'a title': /<title>[^<]{3,}<\/title>/,
  'a description': meta('name', 'description'),
  'its canonical address': /<link rel="canonical" href="https?:\/\/[^"]+"/,
  'Open Graph title': meta('property', 'og:title'),
  'Open Graph description': meta('property', 'og:description'),
  'Open Graph address': meta('property', 'og:url', 'https?://[^"]+'),
  'Open Graph type': meta('property', 'og:type'),
  'Open Graph site': meta('property', 'og:site_name'),
  'Open Graph language': meta('property', 'og:locale', '[a-z]{2}_[A-Z]{2}'),
  'a picture': meta('property', 'og:image', 'https?://[^"]+/og/[^"]*[0-9a-f]{12}\\.png'),
  'the width of the picture': meta('property', 'og:image:width', '1200'),
  'the height of the picture': meta('property', 'og:image:height', '630'),
  'the type of the picture': meta('property', 'og:image:type', 'image/png'),
  'what the picture shows': meta('property', 'og:image:alt'),
  'a card of X': meta('name', 'twitter:card', 'summary_large_image'),
  'the picture of that card': meta('name', 'twitter:image', 'https?://[^"]+\\.png'),
  'leave for large pictures': meta('name', 'robots', '[^"]*max-image-preview:large[^"]*'),
  'a theme colour': meta('name', 'theme-color'),
  'an icon': /<link rel="icon"/,
  'an icon for a home screen': /<link rel="apple-touch-icon"/,
  'the manifest': /<link rel="manifest" href="\/manifest\.webmanifest"/,
  RSS: alternate('application/rss+xml'),
  Atom: alternate('application/atom+xml'),
  'JSON Feed': alternate('application/feed+json'),
}

const everyStory: Record<string, RegExp> = {
  'when it was published': meta('property', 'article:published_time', '\\d{4}-\\d{2}-\\d{2}T[^"]+'),
  'when it last changed': meta('property', 'article:modified_time', '\\d{4}-\\d{2}-\\d{2}T[^"]+'),
  'who wrote it': meta('property', 'article:author', 'https?://[^"]+/authors/[^"]+'),
  'its section': meta('property', 'article:section'),
  'its tags': meta('property', 'article:tag'),
  'its Markdown twin': alternate('text/markdown'),
  'its author in the fediverse': meta('name', 'fediverse:creator', '@[^"]+@[^"]+'),
}

for (const [kind, address] of Object.entries(kindsOfPages))
  test.describe(kind, () => {
    for (const [crawler, agent] of Object.entries(crawlers))
      test(`tells ${crawler} everything at the beginning of its head`, async ({ request }) => {
        const response = await request.get(address, {
          headers: { 'User-Agent': agent, Accept: '*/*' },
        })
        expect(response.status()).toBe(200)
        const bytes = await response.body()
        const read = bytes.subarray(0, firstBytes).toString('utf8')
        const head = read.slice(
          0,
          read.indexOf('</head>') === -1 ? undefined : read.indexOf('</head>'),
        )
        const wanted = kind.includes('story') ? { ...everyPage, ...everyStory } : everyPage
        const missing = Object.entries(wanted).filter(([, tag]) => !tag.test(head))
        expect(missing.map(([name]) => name)).toEqual([])
      })

    test('is the same page for every crawler as for a reader', async ({ request }) => {
      const pages = new Set<string>()
      for (const agent of ['Mozilla/5.0 (X11; Linux) Firefox/145.0', ...Object.values(crawlers)]) {
        const response = await request.get(address, { headers: { 'User-Agent': agent } })
        pages.add(await response.text())
      }
      expect(pages.size).toBe(1)
    })
  })

/** A meta element of a name, with some content. */
function meta(attribute: 'name' | 'property', name: string, content = '[^"]+'): RegExp {
  return new RegExp(`<meta ${attribute}="${name}" content="${content}"`)
}

function alternate(type: string): RegExp {
  return new RegExp(
    `<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]* href="https?://[^"]+"`,
  )
}
