import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Section } from '@/lib/content/schema/section'
import { isPublished } from './published'
import { articleToStory, type Story } from './story'

/**
 * What the front page shows. The lead and its company stand on it once; `latest` is a list of headlines
 * only, so what it names may also have its place in a strip.
 */
export type Front = {
  lead?: Story
  also: Story[]
  latest: Story[]
  strips: { section: Section; stories: Story[] }[]
}

/** How many stories stand where. */
const room = { also: 4, latest: 7, strip: 4 } as const

/**
 * The front page: the lead and its company as `site.yaml` names them (what is missing or unpublished gives
 * its place to the newest story), the newest of the rest, and a strip a section. A section without stories
 * has no strip.
 */
export function composeFront(catalog: Catalog, now: Date): Front {
  const published = [...catalog.articles.values()].filter((article) => isPublished(article, now))
  const { lead, frontSections } = catalog.site
  const named = (address: string) => published.filter((article) => article.address === address)
  const chosen = new Set([
    ...(lead ? named(lead.story) : published.slice(0, 1)),
    ...(lead?.also ?? []).flatMap(named),
    ...published,
  ])
  const top = [...chosen].slice(0, 1 + room.also)
  const rest = published.filter((article) => !top.includes(article))
  const toStories = (articles: Article[], count: number) =>
    articles.slice(0, count).map((article) => articleToStory(article, catalog))

  const [first, ...also] = toStories(top, top.length)
  return {
    lead: first,
    also,
    latest: toStories(rest, room.latest),
    strips: (frontSections ?? [...catalog.sections.keys()]).flatMap((id) => {
      const section = catalog.sections.get(id)
      const stories = rest.filter((article) => article.section === id)
      return section && stories.length > 0
        ? [{ section, stories: toStories(stories, room.strip) }]
        : []
    }),
  }
}
