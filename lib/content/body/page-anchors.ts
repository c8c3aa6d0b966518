/**
 * Anchors that the page around a body has for itself (components/articles, components/site). Links may lead
 * to them, and no heading of a body may give the same one: a page where two things have one anchor is not
 * valid HTML.
 */
export const pageAnchors = {
  article: [
    'about-the-author',
    'comments',
    'content',
    'corrections',
    'disclosure',
    'footnote-label',
    'related',
    'sources',
  ],
  page: ['content', 'footnote-label'],
} as const satisfies Record<string, readonly string[]>
