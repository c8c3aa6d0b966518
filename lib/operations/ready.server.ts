import 'server-only'
import { sql } from 'drizzle-orm'
import { emptyCatalog } from '@/lib/content/catalog'
import { currentCatalog } from '@/lib/content/current.server'
import { database } from '@/lib/db/database.server'
import { otherMachines } from '@/lib/pages/other-machines'
import { isStopping } from '@/lib/stopping'
import { type Part, type Purpose, type Readiness, readinessOf } from './ready'

/** Milliseconds that a part has to answer in. */
const patience = 2_000
/** Milliseconds for which an answer is given again: whoever asks often must not keep the database busy. */
const lasts = 500

const checks: Record<Part, () => Promise<unknown>> = {
  content: async () => {
    if (currentCatalog().version === emptyCatalog.version) throw new Error('never read')
  },
  database: async () => (await database()).execute(sql`select 1`),
  redis: async () => {
    if (otherMachines()?.hears(Date.now()) === false) throw new Error('not heard')
  },
}

/** Asks everything that this server depends on whether it answers. */
export async function askReadiness(purpose: Purpose): Promise<Readiness> {
  return readinessOf(await findDown(), isStopping(), purpose)
}

let asked: { at: number; down: Promise<Part[]> } | undefined

function findDown(): Promise<Part[]> {
  if (asked && performance.now() - asked.at < lasts) return asked.down
  const parts = (Object.keys(checks) as Part[]).map(async (part) => {
    // the keys of `checks`, by its type
    const isUp = await answers(checks[part])
    return isUp ? [] : [part]
  })
  const down = Promise.all(parts).then((found) => found.flat())
  asked = { at: performance.now(), down }
  return down
}

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const answer = check().then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
