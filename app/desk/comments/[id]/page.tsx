import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskShell } from '@/components/desk/desk-shell'
import { LogList } from '@/components/desk/log-list'
import { NeighbourList } from '@/components/desk/neighbour-list'
import { QueueList } from '@/components/desk/queue-list'
import { WriterMeasures } from '@/components/desk/writer-measures'
import { readPublication } from '@/lib/content/publication.server'
import { getAround } from '@/lib/moderation/around.server'
import { isAboutComment } from '@/lib/moderation/decision'
import { listLog } from '@/lib/moderation/log.server'
import { countQueues, getQueueItem } from '@/lib/moderation/queue.server'
import type { QueueItem } from '@/lib/moderation/queue-item'
import { type DeskQueue, routes } from '@/lib/routes'
import { NoEntry } from '../../no-entry'
import { findModerator } from '../../require-moderator'

export const metadata: Metadata = { title: 'A comment at the desk' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DeskCommentPage({ params, searchParams }: Props) {
  const [{ id: text }, { told }] = await Promise.all([params, searchParams])
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
  if (id === undefined) notFound()
  if (!(await findModerator(routes.deskComment(id)))) return <NoEntry />
  const item = await getQueueItem(id, new Date())
  if (!item) notFound()
  const [counts, log, around] = await Promise.all([
    countQueues(),
    listLog({ comment: id }),
    getAround(id, item.writer),
  ])
  const publication = readPublication()
  const { dates } = publication
  return (
    <DeskShell publication={publication} title={`Comment ${id}`} counts={counts}>
      <NeighbourList title="What it answers" items={around.above} dates={dates} />
      <QueueList
        alone
        queue={queueOf(item)}
        items={[item]}
        dates={dates}
        told={typeof told === 'string' ? told.slice(0, 500) : ''}
      />
      {item.story && item.state === 'published' && (
        <p>
          <a href={routes.comment(item.story.address, id)}>In its thread</a>
        </p>
      )}
      <NeighbourList title="What answers it" items={around.answers} dates={dates} />
      <h2>The writer</h2>
      <WriterMeasures comment={id} isBanned={item.ban !== undefined} />
      {around.measures.length > 0 && <LogList entries={around.measures} dates={dates} />}
      <NeighbourList title="Also by this writer" items={around.others} dates={dates} withStory />
      <h2>What was decided about this comment</h2>
      <LogList entries={log.entries.filter(isAboutComment)} dates={dates} />
    </DeskShell>
  )
}

function queueOf({ state, appeal }: QueueItem): DeskQueue {
  if (appeal) return 'appeals'
  if (state === 'spam') return 'spam'
  return state === 'published' ? 'recent' : 'held'
}
