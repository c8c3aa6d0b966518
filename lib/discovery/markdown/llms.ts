import type { PhrasingContent, Root } from 'mdast'
import { publishedOf } from '@/lib/articles/published'
import type { Catalog } from '@/lib/content/catalog'
import type { Site } from '@/lib/content/schema/site'
import { storyLists } from '@/lib/content/story-lists'
import { routes } from '@/lib/routes'
import { treeToMarkdown } from '../body/markdown'
import { heading, link, list, paragraph, text } from '../body/nodes'

const newest = 30

/**
 * A guide for programs that read with a language model, in the form of https://llmstxt.org: name, summary, how
 * to read, then lists of links. Only what is published at `moment`.
 * @param url origin and path prefix of the publication, without a slash at the end
 */
export function llmsText(
  { catalog, moment }: { catalog: Catalog; moment: Date },
  url: string,
): string {
  const { site, sections, pages, articles } = catalog
  const stories = publishedOf(storyLists(articles).all, moment, newest)
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, site.name),
      { type: 'blockquote', children: [paragraph(text(site.description))] },
      list(howToRead(site, url)),
      heading(2, 'Sections'),
      list(
        [...sections.values()].map(({ id, name, description }) =>
          entry(url + routes.section(id), name, description),
        ),
      ),
      heading(2, 'Newest stories'),
      list(
        stories.map(({ address, headline, standfirst }) =>
          entry(url + routes.markdown(address), headline, standfirst),
        ),
      ),
      heading(2, 'About'),
      list([
        ...[...pages.values()]
          .sort((a, b) => a.order - b.order)
          .map(({ slug, title, description }) =>
            entry(url + routes.about(slug), title, description),
          ),
        entry(url + routes.corrections(), 'Corrections', 'What was wrong, and what is right.'),
      ]),
    ],
  }
  // A heading over nothing says that something is missing; a newsroom may have just begun.
  tree.children = tree.children.filter(
    (node, index, all) =>
      !isEmptyList(node) && !(node.type === 'heading' && isEmptyList(all[index + 1])),
  )
  return treeToMarkdown(tree)
}

function howToRead({ crawlers, licence, contact }: Site, url: string): PhrasingContent[][] {
  const at = (path: string) => link(url + path, path)
  return [
    [
      text('Every story is also there as Markdown: add '),
      { type: 'inlineCode', value: '.md' },
      text(' to its address, or ask for the address with '),
      { type: 'inlineCode', value: 'Accept: text/markdown' },
      text('. Above the text stand its facts, sources and corrections as YAML.'),
    ],
    [
      text('Feeds carry the full text: '),
      at(routes.feed('rss')),
      text(', '),
      at(routes.feed('atom')),
      text(', '),
      at(routes.feed('json')),
      text('. Each section and each author has the same three below its address.'),
    ],
    [text('All addresses: '), at(routes.sitemap()), text('.')],
    ...(licence
      ? [[text('Stories may be used under '), link(licence.url, licence.name), text('.')]]
      : []),
    [
      text(
        `Reading a story to answer a question: ${said[crawlers.answers]}. Collecting stories to train a model: ${said[crawlers.training]}. The whole of it: `,
      ),
      at(routes.robots()),
      text('.'),
    ],
    [text('Questions and errors: '), link(`mailto:${contact.email}`, contact.email), text('.')],
  ]
}

const said = { allow: 'welcome', refuse: 'not allowed' } as const

function entry(url: string, name: string, notes: string): PhrasingContent[] {
  return [link(url, name), text(`: ${notes}`)]
}

function isEmptyList(node: Root['children'][number] | undefined): boolean {
  return node?.type === 'list' && node.children.length === 0
}
