import type { Author } from '@/lib/content/schema/author'
import styles from './author-intro.module.css'

/** Who this is and where else to find them. */
export function AuthorIntro({ author }: { author: Author }) {
  const { role, bio, email, links } = author
  return (
    <div className={styles.intro}>
      <p className={styles.role}>{role}</p>
      <p>{bio}</p>
      {(email || links.length > 0) && (
        <ul>
          {email && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="me">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
