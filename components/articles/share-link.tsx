'use client'

import { type MouseEvent, useState } from 'react'
import styles from './share-link.module.css'

/** What became of the last attempt to pass the story on. */
type Outcome = 'none' | 'copied' | 'refused'

const words: Record<Outcome, string> = {
  none: '',
  copied: 'Link copied',
  refused: 'Your browser would not copy the link',
}

/**
 * Passes the story on: by the device's own sheet where there is one, else by copying the link. Until the
 * runtime is there, and without JavaScript, it is what it looks like, a link that opens a mail.
 */
export function ShareLink({ headline, url }: { headline: string; url: string }) {
  const [outcome, setOutcome] = useState<Outcome>('none')

  async function share(event: MouseEvent): Promise<void> {
    event.preventDefault()
    setOutcome(await passOn(headline, url))
  }

  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`
  return (
    <p className={styles.share} data-interactive="replay">
      <a href={mail} onClick={share}>
        Share this story
      </a>
      <span role="status">{words[outcome]}</span>
    </p>
  )
}

async function passOn(title: string, url: string): Promise<Outcome> {
  const shared = navigator.share ? await settled(navigator.share({ title, url })) : false
  if (shared) return 'none'
  return (await settled(navigator.clipboard?.writeText(url))) ? 'copied' : 'refused'
}

/** Whether the browser did it. A reader who closes the sheet has not failed at anything. */
async function settled(attempt: Promise<void> | undefined): Promise<boolean> {
  if (!attempt) return false
  return attempt.then(
    () => true,
    (reason: unknown) => reason instanceof DOMException && reason.name === 'AbortError',
  )
}
