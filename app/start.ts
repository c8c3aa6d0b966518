import { isSurelyMissing } from '@/lib/articles/missing'
import { noteClientAddresses } from '@/lib/comments/client-address.server'
import { currentCatalog } from '@/lib/content/current.server'
import { openNewsroom } from '@/lib/content/open.server'
import { database } from '@/lib/db/database.server'
import { DirectoryInUse } from '@/lib/db/directory-lock.server'
import { reasonOf } from '@/lib/db/fault'
import { env } from '@/lib/env.server'
import { startChores } from '@/lib/moderation/chores.server'
import { declareMissing } from '@/lib/pages/missing-addresses'
import { startHistory } from '@/lib/publishing/history/following.server'

/** What a server does before its first answer: the newsroom is read, the database opened, the clocks started. */
export async function startServing(): Promise<void> {
  if (env.isBuild) return
  noteClientAddresses()
  await Promise.all([openNewsroom(), openComments()])
  declareMissing((path) => isSurelyMissing(path, currentCatalog()))
  startChores()
  startHistory()
}

/** Readers keep reading without a database. One that is held by another process will not come free by waiting. */
async function openComments(): Promise<void> {
  try {
    await database()
  } catch (fault) {
    if (fault instanceof DirectoryInUse) {
      console.error(`\n${fault.message}\n`)
      process.exit(1)
    }
    console.error(`The database cannot be reached; comments wait for it. ${reasonOf(fault)}`)
  }
}
