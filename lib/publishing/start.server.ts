import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { currentEdition, onEditionByClock } from '@/lib/content/current.server'
import { watchFolder } from '@/lib/content/watch.server'
import { env } from '@/lib/env.server'
import { onExpiredElsewhere } from '@/lib/pages/expire-tags'
import { routes } from '@/lib/routes'
import { goLive } from './go-live.server'
import { onLive } from './listeners.server'
import { recallGone, rememberPaper } from './memory.server'
import { heardIn, type Word } from './other-machines'
import { isOnDisk, openNewsroom, publish } from './publish.server'
import { tellOrWait } from './tell/queue.server'
import { inTurn, spread, tellOthers } from './tell/spread.server'

/** Milliseconds: so often somebody looks whether something could not be told before. */
const pause = 15_000

/** Milliseconds that a start waits for a database that does not answer. */
const patience = 2_000

/** Opens the newsroom, and from then on publishes by itself what is saved and what is due. */
export async function startPublishing(): Promise<void> {
  const gate = Promise.withResolvers<void>()
  // What is saved while the folder is read for the first time is looked at afterwards.
  const saved = async (files?: readonly string[]) => {
    await gate.promise
    await publish({ files })
  }
  if (env.watchesContent) await watchFolder(env.CONTENT_DIR, (files) => void saved(files))
  await openNewsroom()
  gate.resolve()
  onEditionByClock((turn) => {
    goLive(turn, isOnDisk).catch((fault: unknown) =>
      console.error('What is due could not go live', fault),
    )
  })
  onExpiredElsewhere((tags) => {
    const word = heardIn(tags)
    if (word) void follow(word, waitsForFolder)
  })
}

/** Milliseconds between looks, when another machine has what this one's folder does not have yet. */
const waitsForFolder = [300, 1_000, 3_000, 10_000, 30_000]

/** Publishes what another machine has published, as soon as it is in the folder of this one, too. */
async function follow({ version, files }: Word, waits: readonly number[]): Promise<void> {
  if (version !== '' && currentEdition().catalog.version === version) return
  const report = await publish({ files })
  const [pause, ...later] = waits
  if (version === '' || report.version === version || pause === undefined) return
  await wait(pause, undefined, { ref: false })
  await follow({ version, files }, later)
}

/**
 * Recalls which stories are gone, and from then on has told what goes live. What changed while no server ran is told
 * now. An author at work has nobody to tell.
 */
export async function startTelling(): Promise<void> {
  await Promise.race([recallGone().catch(() => undefined), wait(patience)])
  if (env.isDevelopment) return
  onLive(spread)
  inTurn(catchUp)
  setInterval(() => void tellOrWait(), pause).unref()
}

async function catchUp(): Promise<void> {
  const edition = currentEdition()
  const missed = await rememberPaper(edition, isOnDisk)
  if (!missed) return
  const addresses = [...missed.seen.map(({ address }) => address), ...missed.gone]
  if (addresses.length === 0) return
  const name = `${edition.catalog.version}:after a start`
  await tellOthers({ stories: addresses.map(routes.article), feeds: feedsOfAll() }, name)
}

/** After a start nobody knows what the feeds said before. */
function feedsOfAll(): string[] {
  return (['rss', 'atom', 'json'] as const).map((format) => routes.feed(format))
}
