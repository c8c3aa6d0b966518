import type { Metadata } from 'next'
import { DeskShell } from '@/components/desk/desk-shell'
import { LogList } from '@/components/desk/log-list'
import { readPublication } from '@/lib/content/publication.server'
import { listLog, logFilterSchema } from '@/lib/moderation/log.server'
import { countQueues } from '@/lib/moderation/queue.server'
import { routes } from '@/lib/routes'
import { NoEntry } from '../no-entry'
import { findModerator } from '../require-moderator'

export const metadata: Metadata = { title: 'The log of decisions' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskLogPage({ searchParams }: Props) {
  if (!(await findModerator(routes.deskLog()))) return <NoEntry />
  const filter = logFilterSchema.parse(await searchParams)
  const [{ entries, next }, counts] = await Promise.all([listLog(filter), countQueues()])
  const publication = readPublication()
  const older = new URLSearchParams(
    Object.entries({ ...filter, before: next }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  )
  return (
    <DeskShell publication={publication} title="The log" counts={counts} current="log">
      <p>Nothing is ever changed or taken out of it, but for the names of those who leave.</p>
      <LogList entries={entries} dates={publication.dates} />
      {next !== undefined && (
        <p>
          <a href={`${routes.deskLog()}?${older}`}>Older decisions</a>
        </p>
      )}
    </DeskShell>
  )
}
