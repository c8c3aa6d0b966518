import type { Metadata } from 'next'
import { DeskShell } from '@/components/desk/desk-shell'
import { QueueList } from '@/components/desk/queue-list'
import { readPublication } from '@/lib/content/publication.server'
import { beyondSchema, queueSchema } from '@/lib/moderation/desk-form'
import { getQueue } from '@/lib/moderation/queue.server'
import { queueNames } from '@/lib/moderation/words'
import { routes } from '@/lib/routes'
import { NoEntry } from '../no-entry'
import { findModerator } from '../require-moderator'

export const metadata: Metadata = { title: 'Comments desk' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskCommentsPage({ searchParams }: Props) {
  const asked = await searchParams
  const queue = queueSchema.parse(asked.queue)
  if (!(await findModerator(routes.deskComments(queue)))) return <NoEntry />
  const beyond = beyondSchema.parse(asked.beyond)
  const { items, next, counts } = await getQueue(queue, beyond, new Date())
  const publication = readPublication()
  return (
    <DeskShell publication={publication} title={queueNames[queue]} counts={counts} current={queue}>
      {items.length === 0 ? (
        <p>Nothing lies here.</p>
      ) : (
        <QueueList
          key={`${queue} ${beyond}`}
          queue={queue}
          items={items}
          dates={publication.dates}
          told={typeof asked.told === 'string' ? asked.told.slice(0, 500) : ''}
        />
      )}
      {next !== undefined && (
        <p>
          <a href={routes.deskComments(queue, next)}>Further comments</a>
        </p>
      )}
    </DeskShell>
  )
}
