import type { ReactNode } from 'react'
import { labels } from '@/lib/content/body/labels'
import styles from './callout.module.css'

type Words = { children: ReactNode }

/** What to take away if you take away one thing. */
export function KeyTakeaway({ children }: Words) {
  return (
    <Callout label={labels.KeyTakeaway} form="strong">
      {children}
    </Callout>
  )
}

/** A fact beside the road. */
export function DidYouKnow({ children }: Words) {
  return <Callout label={labels.DidYouKnow}>{children}</Callout>
}

/** Something the reader can do. */
export function ProTip({ children }: Words) {
  return <Callout label={labels.ProTip}>{children}</Callout>
}

/** What somebody who knows the field says, and who that is. */
export function ExpertInsight({
  name,
  role,
  affiliation,
  children,
}: Words & { name: string; role: string; affiliation: string }) {
  return (
    <Callout label={labels.ExpertInsight}>
      {children}
      <p className={styles.speaker}>
        <strong>{name}</strong>, {role}, {affiliation}
      </p>
    </Callout>
  )
}

function Callout({ label, form, children }: Words & { label: string; form?: 'strong' }) {
  return (
    <aside className={styles.callout} data-form={form} aria-label={label}>
      <p className={styles.label}>{label}</p>
      {children}
    </aside>
  )
}
