import type { Catalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import type { Section } from '@/lib/content/schema/section'
import { storyLists } from '@/lib/content/story-lists'
import { isPublished, publishedOf } from './published'
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
  const { all, bySection } = storyLists(catalog.articles)
  const { lead, frontSections } = catalog.site
  const newest = publishedOf(all, now, 1 + room.also + room.latest)
  const named = (address: string) => {
    const article = catalog.articles.get(address)
    return article && isPublished(article, now) ? [article] : []
  }
  const chosen = new Set([
    ...(lead ? named(lead.story) : newest.slice(0, 1)),
    ...(lead?.also ?? []).flatMap(named),
    ...newest,
  ])
  const top = [...chosen].slice(0, 1 + room.also)
  const toStories = (articles: readonly Article[]) =>
    articles.map((article) => articleToStory(article, catalog))
  const below = (list: readonly Article[] | undefined, count: number) =>
    toStories(
      publishedOf(list, now, count + top.length)
        .filter((article) => !top.includes(article))
        .slice(0, count),
    )

  const [first, ...also] = toStories(top)
  return {
    lead: first,
    also,
    latest: below(all, room.latest),
    strips: (frontSections ?? [...catalog.sections.keys()]).flatMap((id) => {
      const section = catalog.sections.get(id)
      const stories = below(bySection.get(id), room.strip)
      return section && stories.length > 0 ? [{ section, stories }] : []
    }),
  }
}
