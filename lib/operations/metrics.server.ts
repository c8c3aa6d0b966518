import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { count, isNull } from 'drizzle-orm'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { currentEdition } from '@/lib/content/current.server'
import { database } from '@/lib/db/database.server'
import { mails } from '@/lib/db/schema/mail'
import { type Shelves, sharedShelves } from '@/lib/pages/page-shelves'
import type { AnsweredRequest } from './requests.server'
import { routeClassOf } from './route-class'

/** What Prometheus is told, and how a request is counted. */
export type Metrics = { registry: Registry; count: (answered: AnsweredRequest) => void }

/** Everything that is measured of this process. Loaded only where that is wanted. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry }) // memory, processor, event loop, garbage
  const durations = new Histogram({
    name: 'masthead_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  countComments(registers)
  tellOfPages(registers)
  tellOfContent(registers)
  tellOfOutbox(registers)
  return {
    registry,
    count: ({ method, path, status, milliseconds }) =>
      durations.observe(
        { route: routeClassOf(path), method: methods.has(method) ? method : 'other', status },
        milliseconds / 1000,
      ),
  }
}

/** Strangers may make up methods, too. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

function countComments(registers: Registry[]): void {
  const comments = new Counter({
    name: 'masthead_comments_total',
    help: 'Comments that were sent, by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  subscribe('masthead.comment', (outcome) => comments.inc({ outcome: String(outcome) }))
}

function tellOfPages(registers: Registry[]): void {
  const figures = {
    bytes: ['What the pages in memory take.', (shelves: Shelves) => shelves.bytes],
    pages: ['Pages in memory.', (shelves: Shelves) => shelves.size],
    found: ['How often a page was found fresh in memory.', ({ counted }: Shelves) => counted.found],
    drawn: ['How often a page was drawn.', ({ counted }: Shelves) => counted.drawn],
  } as const
  for (const [name, [help, figure]] of Object.entries(figures))
    new Gauge({
      name: `masthead_page_cache_${name}`,
      help,
      registers,
      collect() {
        this.set(figure(sharedShelves()))
      },
    })
}

function tellOfContent(registers: Registry[]): void {
  new Gauge({
    name: 'masthead_articles',
    help: 'Articles in the catalog, published or not.',
    registers,
    collect() {
      this.set(currentEdition().catalog.articles.size)
    },
  })
  new Gauge({
    name: 'masthead_edition_timestamp_seconds',
    help: 'When the edition in force came out.',
    registers,
    collect() {
      this.set(currentEdition().moment.getTime() / 1000)
    },
  })
}

function tellOfOutbox(registers: Registry[]): void {
  new Gauge({
    name: 'masthead_outbox_mails',
    help: 'Mails that wait to be sent, on all servers of this database; absent while it cannot be asked.',
    registers,
    async collect() {
      this.reset()
      const waiting = await countMails().catch(() => undefined)
      if (waiting === undefined) this.remove()
      else this.set(waiting)
    },
  })
}

async function countMails(): Promise<number> {
  const db = await database()
  const [row] = await db.select({ waiting: count() }).from(mails).where(isNull(mails.sentAt))
  return row?.waiting ?? 0
}
