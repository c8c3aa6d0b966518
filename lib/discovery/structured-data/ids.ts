/**
 * The `@id`s by which nodes refer to each other, on one page and across pages. `url` is the origin of the
 * publication, `page` the absolute address of a page.
 */
export const ids = {
  organization: (url: string) => `${url}/#organization`,
  website: (url: string) => `${url}/#website`,
  person: (authorPage: string) => `${authorPage}#person`,
  webPage: (page: string) => `${page}#webpage`,
  breadcrumb: (page: string) => `${page}#breadcrumb`,
  article: (page: string) => `${page}#article`,
  primaryImage: (page: string) => `${page}#primaryimage`,
  faq: (page: string) => `${page}#faq`,
  /** By its anchor; none when a part of the page above has that name, for two nodes of one `@id` are one. */
  question: (page: string, anchor: string) =>
    partsOfPage.includes(anchor) ? undefined : `${page}#${anchor}`,
}

const partsOfPage: readonly string[] = ['webpage', 'breadcrumb', 'article', 'primaryimage', 'faq']
