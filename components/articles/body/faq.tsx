import { slug } from 'github-slugger'
import type { ReactNode } from 'react'
import { faqHeading } from '@/lib/content/body/headings'
import styles from './faq.module.css'

/** Questions readers ask, open on the page: what machines are told is what readers see. */
export function FAQ({ children }: { children: ReactNode }) {
  return (
    <section className={styles.faq} aria-labelledby={faqHeading.id}>
      <h2 id={faqHeading.id}>{faqHeading.text}</h2>
      {children}
    </section>
  )
}

/** One question and its answer; the question is an anchor. */
export function Question({ q, children }: { q: string; children: ReactNode }) {
  return (
    <div className={styles.question}>
      <h3 id={slug(q)}>{q}</h3>
      {children}
    </div>
  )
}
