import 'server-only'
import { env } from '@/lib/env.server'
import { setCurrentCatalog } from './current.server'
import { readNewsroom } from './newsroom.server'
import { formatProblem } from './problem'
import { watchNewsroom } from './watch.server'

/**
 * Reads the content folder and puts the catalog in force; in development it goes on watching. A build reads
 * nothing: what it prerenders is never served.
 */
export async function openNewsroom(): Promise<void> {
  if (env.isBuild) return
  const newsroom = await readNewsroom(env.CONTENT_DIR, undefined, { dataDir: env.DATA_DIR })
  setCurrentCatalog(newsroom.catalog)
  for (const problem of newsroom.problems) console.warn(formatProblem(problem, env.CONTENT_DIR))
  if (env.isDevelopment) watchNewsroom(newsroom)
}
