import { noteHeadings } from '@/lib/articles/note-headings'
import type { Article } from '@/lib/content/schema/article'
import styles from './note-block.module.css'

/** What the story rests on and how it was made. */
export function Provenance({ sources, disclosure }: Pick<Article, 'sources' | 'disclosure'>) {
  const disclosures = [disclosure.ai, disclosure.sponsorship].filter((text) => text !== undefined)
  return (
    <>
      {sources.length > 0 && (
        <section className={styles.block} aria-labelledby="sources">
          <h2 id="sources">{noteHeadings.sources}</h2>
          <ol>
            {sources.map(({ title, publisher, url }) => (
              <li key={`${url} ${title}`}>
                <a href={url}>{title}</a>, {publisher}
              </li>
            ))}
          </ol>
        </section>
      )}
      {disclosures.length > 0 && (
        <section className={styles.block} aria-labelledby="disclosure">
          <h2 id="disclosure">{noteHeadings.disclosure}</h2>
          {disclosures.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
    </>
  )
}
