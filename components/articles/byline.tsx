import { Fragment } from 'react'
import { joint } from '@/lib/articles/joint'
import type { Byline as Name } from '@/lib/articles/story'

/** `By James Carter and Amara Okafor`, each name a link to its page. */
export function Byline({ authors }: { authors: Name[] }) {
  if (authors.length === 0) return null
  return (
    <>
      By{' '}
      {authors.map(({ id, name, href }, index) => (
        <Fragment key={id}>
          {joint(index, authors.length)}
          <a href={href} rel="author">
            {name}
          </a>
        </Fragment>
      ))}
    </>
  )
}
