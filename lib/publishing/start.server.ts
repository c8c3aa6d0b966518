import 'server-only'
import { onEditionByClock } from '@/lib/content/current.server'
import { watchFolder } from '@/lib/content/watch.server'
import { env } from '@/lib/env.server'
import { goLive } from './go-live.server'
import { openNewsroom, publish } from './publish.server'

/**
 * Opens the newsroom, and from then on publishes by itself what is due or was saved. A build does neither: what
 * it prerenders is never served.
 */
export async function startPublishing(): Promise<void> {
  if (env.isBuild) return
  const open = openNewsroom()
  if (env.watchesContent) await watchFolder(env.CONTENT_DIR, (files) => void publish({ files }))
  await open
  onEditionByClock((turn) => {
    goLive(turn).catch((fault: unknown) => console.error('What is due could not go live', fault))
  })
}
