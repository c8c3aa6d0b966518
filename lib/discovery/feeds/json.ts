import type { Feed } from './feed'
import type { FeedItem } from './item'

/** The feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function feedToJson(feed: Feed): string {
  const { title, description, language, page, self, hub, publication, icon } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self.json,
    description,
    language,
    icon,
    authors: [{ name: publication.name, url: publication.url }],
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: feed.items.map(item),
  })
}

function item(story: FeedItem): object {
  const { url, id = url, title, summary, html, published, updated, authors, categories } = story
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    image: story.image.url,
    banner_image: story.picture?.url,
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    authors,
    tags: categories.map(({ name }) => name),
  }
}
