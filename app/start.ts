import { isGone } from '@/lib/articles/gone.server'
import { isSurelyMissing } from '@/lib/articles/missing'
import { noteClientAddresses } from '@/lib/comments/client-address.server'
import { currentCatalog } from '@/lib/content/current.server'
import { closeDatabase, database } from '@/lib/db/database.server'
import { DirectoryInUse } from '@/lib/db/directory-lock.server'
import { reasonOf } from '@/lib/db/fault'
import { findDocument } from '@/lib/discovery/documents.server'
import { env } from '@/lib/env.server'
import { startChores } from '@/lib/moderation/chores.server'
import { startOperations } from '@/lib/operations/start.server'
import { declareMissing } from '@/lib/pages/missing-addresses'
import { startHistory } from '@/lib/publishing/history/following.server'
import { startPublishing, startTelling } from '@/lib/publishing/start.server'
import { finishSpreading } from '@/lib/publishing/tell/spread.server'
import { joinOtherMachines } from '@/lib/redis/join.server'
import { declareDocuments } from '@/lib/serving/documents'
import { beforeStopping } from '@/lib/stopping'

/** What a server does before its first answer: the newsroom is read, the database opened, the clocks started. */
export async function startServing(): Promise<void> {
  if (env.isBuild) return
  await startOperations()
  noteClientAddresses()
  await Promise.all([startPublishing(), openComments(), joinOtherMachines()])
  await startTelling()
  declareMissing((path) => isSurelyMissing(path, currentCatalog(), isGone))
  declareDocuments(findDocument)
  beforeStopping(closeDatabase)
  beforeStopping(finishSpreading) // which needs it: what was opened last is closed first
  startChores()
  startHistory()
}

/** Readers keep reading without a database. One that is held by another process will not come free by waiting. */
async function openComments(): Promise<void> {
  try {
    await database()
  } catch (fault) {
    if (fault instanceof DirectoryInUse) {
      process.stderr.write(`\n${fault.message}\n\n`)
      process.exit(1)
    }
    console.error(`The database cannot be reached; comments wait for it. ${reasonOf(fault)}`)
  }
}
