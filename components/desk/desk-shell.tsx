import type { ReactNode } from 'react'
import type { Publication } from '@/lib/content/publication.server'
import { queueNames } from '@/lib/moderation/words'
import { type DeskQueue, deskQueues, routes } from '@/lib/routes'
import styles from './desk-shell.module.css'

/** Head of the desk: the queues with what lies in them, the log, and the way back to the paper. */
export function DeskShell({
  publication,
  title,
  counts,
  current,
  children,
}: {
  publication: Publication
  title: string
  counts: Record<DeskQueue, number>
  current?: DeskQueue | 'log'
  children: ReactNode
}) {
  return (
    <>
      <header className={styles.head}>
        <p>
          <a href={routes.front()}>{publication.site.name}</a> <span>Comments desk</span>
        </p>
        <nav aria-label="Desk">
          <ul>
            {deskQueues.map((queue) => (
              <li key={queue}>
                <a
                  href={routes.deskComments(queue)}
                  aria-current={queue === current ? 'page' : undefined}
                >
                  {queueNames[queue]} <b>{counts[queue]}</b>
                </a>
              </li>
            ))}
            <li>
              <a href={routes.deskLog()} aria-current={current === 'log' ? 'page' : undefined}>
                Log
              </a>
            </li>
            <li>
              <a href={routes.account()}>Your account</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="content" className={styles.main}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  )
}
