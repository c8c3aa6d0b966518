import type { Story } from '@/lib/articles/story'
import { routes } from '@/lib/routes'

/** The way from the front page to here, drawn above the page and told to machines. */
export type Trail = {
  /** Links, from the front page on. */
  steps: readonly { name: string; href: string }[]
  /** The page itself, which is no link. */
  here: string
}

/** Home » World » the headline. */
export function storyTrail({ section, headline }: Pick<Story, 'section' | 'headline'>): Trail {
  return { steps: [home, { name: section.name, href: section.href }], here: headline }
}

/** Home » World » the headline » a part of the story's own, such as its discussion. */
export function belowStoryTrail(
  story: Pick<Story, 'section' | 'headline' | 'href'>,
  here: string,
): Trail {
  const { steps } = storyTrail(story)
  return { steps: [...steps, { name: story.headline, href: story.href }], here }
}

/** Home » the heading of the page. */
export function pageTrail(title: string): Trail {
  return { steps: [home], here: title }
}

/** Home » About » the page; the page about the paper itself is one step nearer. */
export function aboutTrail({ slug, title }: { slug: string; title: string }): Trail {
  if (slug === 'about') return pageTrail(title)
  return { steps: [home, { name: 'About', href: routes.about() }], here: title }
}

const home = { name: 'Home', href: routes.front() }
