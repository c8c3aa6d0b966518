import type { Metadata } from 'next'
import { DeskShell } from '@/components/desk/desk-shell'
import { QueueList } from '@/components/desk/queue-list'
import { readPublication } from '@/lib/content/publication.server'
import { queueSchema } from '@/lib/moderation/desk-form'
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
  const page = Math.max(1, Math.trunc(Number(asked.page)) || 1)
  const { items, hasMore, counts } = await getQueue(queue, page, new Date())
  const publication = readPublication()
  const further = `${routes.deskComments(queue)}${queue === 'held' ? '?' : '&'}page=${page + 1}`
  return (
    <DeskShell publication={publication} title={queueNames[queue]} counts={counts} current={queue}>
      {items.length === 0 ? (
        <p>Nothing lies here.</p>
      ) : (
        <QueueList
          key={`${queue} ${page}`}
          queue={queue}
          items={items}
          dates={publication.dates}
          told={typeof asked.told === 'string' ? asked.told.slice(0, 500) : ''}
        />
      )}
      {hasMore && (
        <p>
          <a href={further}>Further comments</a>
        </p>
      )}
    </DeskShell>
  )
}
