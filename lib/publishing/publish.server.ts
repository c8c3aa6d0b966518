import 'server-only'
import { currentEdition, setCurrentCatalog, type Turn } from '@/lib/content/current.server'
import { type Newsroom, readNewsroom } from '@/lib/content/newsroom.server'
import { env } from '@/lib/env.server'
import { goLive } from './go-live.server'
import { type Hint, mergeHints } from './hint'
import { logOpened, logPublished } from './log.server'
import { lookAt } from './look.server'
import { wordOf } from './other-machines'
import { type PublishReport, refusal, reportOf } from './report'

type Desk = {
  newsroom: Newsroom | undefined
  /** The look under way; the next begins when it is over. */
  underWay: Promise<unknown>
  /** What waits for it: one look for all that is asked meanwhile. */
  next: { hint: Hint; report: Promise<PublishReport> } | undefined
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Desk }
const key: unique symbol = Symbol.for('masthead.publishing')

/**
 * Reads the content folder for the first time, and puts in force what it says. Nothing is kept yet that could be old.
 * Who publishes meanwhile waits.
 */
export function openNewsroom(): Promise<Newsroom> {
  const opening = open()
  desk().underWay = opening
  return opening
}

async function open(): Promise<Newsroom> {
  const newsroom = await readNewsroom(env.CONTENT_DIR, undefined, { dataDir: env.DATA_DIR })
  desk().newsroom = newsroom
  setCurrentCatalog(newsroom.catalog)
  logOpened(newsroom)
  return newsroom
}

/**
 * Takes in what has changed in the content folder and puts it in force: from then on no reader gets the old. One
 * look after another; who calls while one is under way gets the report of the next, which everybody shares who
 * called meanwhile. It never throws: what cannot be looked at leaves the paper as it is, and the report says so.
 */
export function publish(hint: Hint = {}): Promise<PublishReport> {
  const state = desk()
  if (state.next) {
    state.next.hint = mergeHints(state.next.hint, hint)
    return state.next.report
  }
  const report = state.underWay.then(() => {
    const asked = state.next?.hint ?? {}
    state.next = undefined
    return publishNow(asked)
  })
  state.next = { hint, report }
  state.underWay = report
  return report
}

/** Whether a file lies where the story of an address would, whatever is in it. */
export function isOnDisk(address: string): boolean {
  return desk().newsroom?.readings.has(`articles/${address}.mdx`) ?? false
}

async function publishNow(hint: Hint): Promise<PublishReport> {
  const begun = performance.now()
  const previous = desk().newsroom ?? (await open())
  const report = await takeIn(previous, hint, begun).catch((fault: unknown) =>
    refusal(wordsOf(fault), currentEdition().catalog.version, previous.problems, passed(begun)),
  )
  logPublished(report, previous.problems)
  return report
}

async function takeIn(previous: Newsroom, hint: Hint, begun: number): Promise<PublishReport> {
  const look = await lookAt(env.CONTENT_DIR, previous, hint.files)
  if ('refused' in look) {
    const { version } = currentEdition().catalog
    return refusal(look.refused, version, previous.problems, passed(begun))
  }
  const found = look.newsroom
  desk().newsroom = found
  const isNew = found.catalog.version !== previous.catalog.version
  const turn = isNew ? setCurrentCatalog(found.catalog) : noTurn()
  const changes = isNew
    ? await goLive(turn, isOnDisk, wordOf(found.catalog.version, hint.files))
    : []
  return reportOf(changes, turn, { previous, found }, passed(begun))
}

/** What was made once for the edition in force stays good while nothing is new. */
function noTurn(): Turn {
  const edition = currentEdition()
  return { before: edition, after: edition }
}

function desk(): Desk {
  shelf[key] ??= { newsroom: undefined, underWay: Promise.resolve(), next: undefined }
  return shelf[key]
}

function passed(begun: number): number {
  return performance.now() - begun
}

function wordsOf(fault: unknown): string {
  return `The content could not be read: ${fault instanceof Error ? fault.message : String(fault)}`
}
