import { stringify } from 'yaml'
import type { MarkdownStory } from './story'

/** What is publicly known of a story, as a YAML block between lines of `---`. What it has not is left out. */
export function frontMatter(story: MarkdownStory): string {
  return `---\n${stringify(publicFacts(story), options)}---\n`
}

/** In the words of the web, for programs: `description` is the standfirst. Moments are ISO 8601 in UTC. */
function publicFacts({ article, ...story }: MarkdownStory) {
  const { published, updated, corrections, disclosure } = article
  return given({
    title: article.headline,
    description: article.standfirst,
    url: story.url,
    authors: story.authors,
    section: story.section.name,
    kind: article.kind,
    reviewed: article.reviewed,
    published: published.toISOString(),
    updated: updated?.toISOString(),
    history: story.history?.url,
    tags: story.tags,
    language: story.publication.language,
    words: article.wordCount,
    image: story.image,
    notice: article.notice,
    corrections: corrections.map(({ date, text }) => ({ date: date.toISOString(), text })),
    disclosure: given(disclosure),
    sources: article.sources,
    publication: { name: story.publication.name, url: story.publication.url },
    licence: story.licence,
  })
}

/** Without what is undefined or has nothing in it. */
function given(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0),
    ),
  )
}

/** Quoted so that readers of the older YAML take no headline for a truth value or a number either. */
const options = { lineWidth: 0, compat: 'yaml-1.1' } as const
