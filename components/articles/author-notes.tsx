import type { Author } from '@/lib/content/schema/author'
import { routes } from '@/lib/routes'
import styles from './note-block.module.css'

/** A few words on who wrote the story. */
export function AuthorNotes({ authors }: { authors: Author[] }) {
  if (authors.length === 0) return null
  return (
    <section className={styles.block} aria-labelledby="about-the-author">
      <h2 id="about-the-author">
        {authors.length === 1 ? 'About the author' : 'About the authors'}
      </h2>
      {authors.map(({ id, name, bio }) => (
        <p key={id}>
          <a href={routes.author(id)}>{name}</a> {'·'} {bio}
        </p>
      ))}
    </section>
  )
}
