import { emptyCatalog } from '@/lib/content/catalog'
import type { Moderation } from '@/lib/content/schema/moderation'
import type { Settings } from './rule'
import type { Submission, WriterHistory } from './submission'

/** The moment at which comments of tests are sent. */
export const now = new Date('2026-05-04T12:00:00Z')

/** A comment without a fault by somebody new, with what is different about it. */
export function aSubmission(different: Partial<Submission> = {}): Submission {
  return {
    kind: 'post',
    text: 'Thank you for the charts; I had not known that the gauges are so old.',
    name: 'Robin Vale',
    email: 'robin@example.org',
    parent: undefined,
    comment: undefined,
    story: {
      slug: 'how-the-sea-is-measured',
      url: 'https://paper.example/climate/how-the-sea-is-measured',
      headline: 'How the sea is measured',
      policy: 'open',
      published: new Date('2026-05-01T08:00:00Z'),
    },
    writer: 'guest:robin',
    person: undefined,
    history: aHistory(),
    ban: undefined,
    request: {
      address: '203.0.113.7',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0',
      referrer: 'https://paper.example/climate/how-the-sea-is-measured',
    },
    honeypot: '',
    openedAt: new Date(now.getTime() - 40_000),
    insists: false,
    now,
    ...different,
  }
}

/** What a writer did before; nothing, unless said otherwise. */
export function aHistory(different: Partial<WriterHistory> = {}): WriterHistory {
  return { published: 0, held: 0, rejected: 0, spam: 0, recent: [], ...different }
}

/** The newsroom's defaults, with what is different. */
export function theSettings(different: Partial<Moderation> = {}): Settings {
  return {
    ...emptyCatalog.moderation,
    url: 'https://paper.example',
    dates: { language: 'en-GB', timeZone: 'UTC' },
    ...different,
  }
}
