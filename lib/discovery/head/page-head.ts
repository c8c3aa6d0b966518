import type { Metadata } from 'next'
import type { Publication } from '@/lib/content/publication.server'
import { routes } from '@/lib/routes'
import type { ShareImage } from '@/lib/share-image/address'
import { type FeedOf, feedLinks } from './feed-links'
import { openGraphLocale } from './locale'

/** What every head knows of the publication. */
export type Paper = Pick<Publication, 'site' | 'url'>

/** What the head of a page says, whatever its kind. */
export type PageFacts = {
  /** Without the name of the publication, unless it is `wholeTitle`. */
  title: string
  wholeTitle?: boolean
  description: string
  /** Path of this very page, which is its canonical address. */
  path: string
  image: ShareImage | undefined
  /** Whose feeds it announces besides those of all stories. */
  feedOf?: FeedOf
  /** Other forms of the page by their media types. */
  twins?: Record<string, string>
  /** The account that Mastodon shows beside a link to the page; else that of the publication. */
  fediverse?: string
  /** What Open Graph is told beyond that. */
  openGraph?: OpenGraphOfKind
}

type OpenGraphOfKind = Extract<
  NonNullable<Metadata['openGraph']>,
  { type: 'article' | 'profile' | 'website' }
>

/**
 * The head of a page. Whatever Open Graph and X are told is told whole: the framework replaces these groups,
 * it does not merge them. Addresses are absolute, because readers of previews do not resolve them.
 */
export function pageHead(paper: Paper, facts: PageFacts): Metadata {
  const { title, wholeTitle, description, path, image, feedOf, twins, openGraph } = facts
  const { site, url } = paper
  const fediverse = facts.fediverse ?? site.fediverse
  return {
    // Not by the framework's template, to which `$&` or `$$` in a headline would mean something.
    title: { absolute: wholeTitle ? title : `${title} — ${site.name}` },
    description,
    alternates: { canonical: url + path, types: { ...feedLinks(paper, feedOf), ...twins } },
    robots: everything,
    openGraph: {
      ...(openGraph ?? { type: 'website' }),
      siteName: site.name,
      locale: openGraphLocale(site.language),
      url: url + path,
      title,
      description,
      images: image && { ...image, url: url + image.href },
    },
    twitter: {
      card: 'summary_large_image',
      title,
      description,
      images: image && { url: url + image.href, alt: image.alt },
    },
    other: fediverse ? { 'fediverse:creator': fediverse } : undefined,
  }
}

/** The head of an address where nothing is: no search engine keeps it. */
export const missingHead: Metadata = { title: 'Nothing here', robots: { index: false } }

/** What all pages share. */
export function siteHead({ site, url }: Paper): Metadata {
  return {
    metadataBase: new URL(url),
    title: { default: site.name, template: `%s — ${site.name}` },
    description: site.description,
    applicationName: site.name,
    manifest: routes.manifest(),
    icons: {
      icon: { url: routes.icon(), type: 'image/svg+xml', sizes: 'any' },
      apple: routes.icon('apple-180'),
    },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

/** Search engines may show as much of a page as they like, and its picture as large. */
const everything = 'max-image-preview:large,max-snippet:-1'
