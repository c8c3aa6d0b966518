import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CacheHandler, CacheHandlerValue } from 'next/dist/server/lib/incremental-cache'
import { packValue } from './packed.ts'

/** What the framework gives us to keep. */
export type PageValue = NonNullable<CacheHandlerValue['value']>
type SetContext = Parameters<CacheHandler['set']>[2]

/** A page, or another answer of the framework, as it lies on a shelf. Times are milliseconds since 1970. */
export type StoredPage = {
  /** What the framework gave, see packed.ts. */
  packed: Buffer
  kind: PageValue['kind']
  status: number
  /** Of a page that waits for something of the request: nobody's page but theirs. */
  isPostponed: boolean
  /** When it was asked for: what happened later may not be on it. */
  renderedAt: number
  /** From this moment on it is out of date by itself. */
  until: number
  tags: readonly string[]
  /** Version of the data that was cut out of it. */
  data?: string | undefined
  cacheControl: CacheHandlerValue['cacheControl']
  /** What our own server answers with, once it has seen how the framework does. */
  answer?: AnswerAtHand
}

/** An answer that can be given without asking the framework. */
export type AnswerAtHand = {
  give: (request: IncomingMessage, response: ServerResponse) => void
  /** What it takes in memory beside the page. */
  readonly bytes: number
}

/**
 * The two ways in which a page can say until when it is true; the earlier counts.
 *
 * | the page says | true until |
 * |---|---|
 * | `cacheLife({ revalidate: 60 })` | 60 seconds after it was asked for |
 * | `cacheTag('until:1774000000000')` | that moment, whenever it was asked for |
 *
 * The tag is needed because a page takes over the 60 seconds of a cached function from when the page was
 * drawn, not from when the function ran. Here `revalidate` is a deadline: the framework by itself would
 * still show the old page to the first reader after it, be that a minute or a month later.
 */
export function storedPage(value: PageValue, renderedAt: number, context: SetContext): StoredPage {
  const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined
  const tags = [...tagsOf(value), ...(('tags' in context && context.tags) || [])]
  const seconds = value.kind === 'IMAGE' ? undefined : cacheControl?.revalidate
  return {
    packed: packValue(value),
    kind: value.kind,
    status: ('status' in value && value.status) || 200,
    isPostponed: 'postponed' in value && value.postponed !== undefined,
    renderedAt,
    until: untilWhen(renderedAt, seconds, tags),
    tags,
    cacheControl,
  }
}

/** Until when something is true that was asked for at `renderedAt`; `false` as a life is one without end. */
export function untilWhen(
  renderedAt: number,
  seconds: number | false | undefined,
  tags: readonly string[],
): number {
  const lifeEnds =
    typeof seconds === 'number' ? renderedAt + seconds * 1000 : Number.POSITIVE_INFINITY
  return Math.min(lifeEnds, ...untilTags(tags))
}

/** The tags of a page; of all headers, the framework hands them over in this one, joined by commas. */
function tagsOf(value: PageValue): readonly string[] {
  if (value.kind === 'FETCH') return value.tags ?? []
  const header = 'headers' in value ? value.headers?.['x-next-cache-tags'] : undefined
  return typeof header === 'string' ? header.split(',') : []
}

function untilTags(tags: readonly string[]): number[] {
  return tags.flatMap((tag) => {
    const moment = /^until:(\d+)$/.exec(tag)?.[1]
    return moment ? [Number(moment)] : []
  })
}
