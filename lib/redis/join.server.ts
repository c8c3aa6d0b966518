import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env.server'
import { expiredElsewhere } from '@/lib/pages/expire-tags'
import { joinMachines } from '@/lib/pages/other-machines'
import { sharedShelves } from '@/lib/pages/page-shelves'
import { sharedTagTimes } from '@/lib/pages/tag-times'
import { beforeStopping } from '@/lib/stopping'
import { Changes } from './changes'
import { newClient, shareRedis } from './client'
import { tellOfHearing } from './hearing'
import { RedisPages } from './pages'

/**
 * With REDIS_URL: shares changes, pages and counts with the other machines, from now until the server stops. One that
 * cannot be reached is waited for a second, and tried on and on.
 */
export async function joinOtherMachines(): Promise<void> {
  if (!env.REDIS_URL) return
  const client = newClient(env.REDIS_URL)
  client.connect().catch(() => {}) // it fails only when it is stopped first
  shareRedis(client)
  const tags = sharedTagTimes()
  const changes = new Changes(env.REDIS_URL, client, {
    changed: (change) => expiredElsewhere(change.tags, change.seconds),
    missed: () => {
      tags.invalidateAll(Date.now())
      // Somebody may have published meanwhile: lib/publishing/other-machines.ts
      expiredElsewhere(['content:'], undefined)
    },
  })
  const pages = new RedisPages(client, changes, sharedShelves(), await buildId())
  tags.dependOn((now) => changes.hears(now))
  joinMachines({
    position: () => changes.position,
    hears: (now) => changes.hears(now),
    tell: (tags, seconds) => changes.tell({ tags, seconds }),
    findPage: (key) => pages.find(key),
    keepPage: (key, page, position) => void pages.keep(key, page, position),
    findData: (version) => pages.findData(version),
  })
  await changes.start()
  const quiet = tellOfHearing(() => changes.hears(Date.now()))
  beforeStopping(() => {
    quiet()
    joinMachines(undefined)
    changes.stop()
    client.destroy()
  })
}

async function buildId(): Promise<string> {
  return (await readFile(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8')).trim()
}
