import type { CommentLeaf } from 'schema-dts'

/** A comment as machines are told of it: what its reader sees, and no address of its writer. */
export type ToldComment = {
  /** Absolute, its permanent address. */
  url: string
  /** The permanent address of what it answers. */
  parent: string | undefined
  name: string
  /** Without marks of Markdown. */
  text: string
  created: Date
  edited: Date | undefined
  respect: number
}

/** The discussion of a story: how much was said, and what of it the page shows. */
export type ToldDiscussion = { url: string; count: number; comments: readonly ToldComment[] }

/** A comment, joined to what it answers by `@id`. */
export function commentNode(comment: ToldComment): CommentLeaf {
  const { url, parent, name, text, created, edited, respect } = comment
  return {
    '@type': 'Comment',
    '@id': url,
    url,
    text,
    author: { '@type': 'Person', name },
    dateCreated: created.toISOString(),
    dateModified: edited?.toISOString(),
    upvoteCount: respect,
    parentItem: parent === undefined ? undefined : { '@id': parent },
  }
}
