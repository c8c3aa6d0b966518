import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { answerSchema, type Change, entrySchema, fieldsOf } from './change-entry.ts'
import { newClient, prefix, type RedisClient, within } from './client.ts'
import { beforeAll, type EntryId, HeardTags, isAfter, parseEntryId } from './heard-tags.ts'

/** What a machine does about changes elsewhere. */
export type Listening = {
  /** Another machine has made this change. */
  changed: (change: Change) => void
  /** Changes may have been missed, of whatever tags. */
  missed: () => void
}

/**
 * The changes of all machines, as one stream in Redis. Each machine reads on from the entry that it read last, so
 * an interruption loses none. A Redis that was restarted may have lost some: then everything counts as changed.
 * docs/decisions/0021-tags-and-pages-on-many-machines.md
 */
export class Changes {
  private readonly machine = randomUUID()
  private readonly sender: RedisClient
  private readonly receiver: RedisClient
  private readonly listening: Listening
  private readonly unsent = new Map<string, number | undefined>()
  /** What this machine has told and not heard itself: how often, by tag. */
  private readonly told = new Map<string, number>()
  private heard = new HeardTags(mostTags)
  /** The life of the Redis that is listened to, and the last entry of it that was read. */
  private run = ''
  private last: EntryId = beforeAll
  private past: EntryId = beforeAll
  private greeted = false
  private heardAt = Number.NEGATIVE_INFINITY
  private stopped = false

  /** @param sender a client of the Redis at `url`; waiting for entries takes a connection of its own */
  constructor(url: string, sender: RedisClient, listening: Listening) {
    this.sender = sender
    this.listening = listening
    this.receiver = newClient(url)
    this.receiver.on('ready', () => {
      this.greeted = false
    })
  }

  /** Ends when all changes until now are heard, or after a second without a Redis; it goes on trying then. */
  async start(): Promise<void> {
    this.receiver.connect().catch(() => {}) // it fails only when it is stopped first
    void this.listen()
    const deadline = Date.now() + patience
    while (!this.hears(Date.now()) && Date.now() < deadline) await wait(10)
  }

  stop(): void {
    this.stopped = true
    this.receiver.destroy()
  }

  /** Whether all changes until a second ago are known. */
  hears(now: number): boolean {
    return now - this.heardAt <= patience
  }

  /** Where something that is asked for now stands in the order of changes. */
  get position(): string {
    return `${this.run} ${this.last}`
  }

  /**
   * Whether nothing with one of `tags` is known to have changed since `position`; false as well when one cannot know.
   * Where a change of this machine's own comes in the order is known only once it is heard: until then nothing with
   * its tags is true, or the machine would take back from another what it has just expired.
   */
  isTrue(position: string, tags: readonly string[]): boolean {
    const [run, last = ''] = position.split(' ')
    const id = parseEntryId(last)
    if (id === undefined || run !== this.run || tags.some((tag) => this.told.has(tag))) return false
    return this.heard.isTrue(id, tags)
  }

  /** Tells all machines. What cannot be told now is told once Redis is back. */
  async tell(change: Change): Promise<void> {
    for (const tag of change.tags) this.told.set(tag, (this.told.get(tag) ?? 0) + 1)
    try {
      await within(patience, this.send(change))
    } catch {
      for (const tag of change.tags) this.unsent.set(tag, change.seconds)
    }
  }

  private async send(change: Change): Promise<void> {
    await this.sender.xAdd(stream, '*', fieldsOf(change, this.machine), {
      TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: mostEntries },
    })
  }

  private async listen(): Promise<void> {
    while (!this.stopped) {
      try {
        if (!this.greeted) await this.greet()
        await this.sendUnsent()
        await this.hearMore()
      } catch {
        await wait(50)
      }
    }
  }

  /** After each connection: is it the same Redis, and does it still have what was said since? */
  private async greet(): Promise<void> {
    this.greeted = true
    const [, run = randomUUID()] = /run_id:(\w+)/.exec(await this.receiver.info('server')) ?? []
    const [oldest] = (await this.receiver.xRange(stream, '-', '+', { COUNT: 1 })) ?? []
    const [newest] = (await this.receiver.xRevRange(stream, '+', '-', { COUNT: 1 })) ?? []
    const first = (oldest && parseEntryId(oldest.id)) ?? beforeAll
    if (run === this.run && (this.last === beforeAll || !isAfter(first, this.last))) return
    // Nothing is known of what was before the oldest entry.
    this.heard = new HeardTags(mostTags, first)
    // To a machine that has just started all that is past is no news.
    this.past = (this.run === '' && newest && parseEntryId(newest.id)) || beforeAll
    this.run = run
    this.last = beforeAll
    // Nor will what was told before be heard; what is still to be told will be.
    this.told.clear()
    for (const tag of this.unsent.keys()) this.told.set(tag, 1)
    this.listening.missed()
  }

  /** One at a time: what was sent is not sent again, if the next one fails. */
  private async sendUnsent(): Promise<void> {
    for (const [tag, seconds] of [...this.unsent]) {
      await within(patience, this.send({ tags: [tag], seconds }))
      this.unsent.delete(tag)
    }
  }

  /** Waits for entries, but not for long: an answer without any says that there are none. */
  private async hearMore(): Promise<void> {
    const asked = Date.now()
    const from = { key: stream, id: this.last }
    const answer = await this.receiver.xRead(from, { BLOCK: breath, COUNT: 1_000 })
    const entries = answerSchema.parse(answer)?.[0].messages ?? []
    for (const { id, message } of entries) {
      const entry = entrySchema.safeParse(message)
      if (!entry.success) this.listening.missed()
      else {
        this.heard.hear(id, entry.data.tags)
        if (entry.data.by === this.machine) this.hearOwn(entry.data)
        else if (isAfter(id, this.past)) this.listening.changed(entry.data)
      }
      this.last = id
    }
    if (entries.length < 1_000) this.heardAt = asked
  }

  private hearOwn({ tags }: Change): void {
    for (const tag of tags) {
      const left = (this.told.get(tag) ?? 0) - 1
      if (left > 0) this.told.set(tag, left)
      else this.told.delete(tag)
    }
  }
}

const stream = `${prefix}:changes`

/** As many as can be told apart; older ones make what is older untrue. */
const mostEntries = 10_000
const mostTags = 10_000

/** How long a machine goes without hearing before it trusts nothing, and how long it waits for an entry: milliseconds. */
const patience = 1_000
const breath = 200
