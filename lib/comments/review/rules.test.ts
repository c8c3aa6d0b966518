import { describe, expect, test } from 'vitest'
import { reviewBy } from './review.server'
import type { InstantRule } from './rule'
import { rules } from './rules'
import { banned } from './rules/banned'
import { blockedWords } from './rules/blocked-words'
import { closed } from './rules/closed'
import { history } from './rules/history'
import { honeypot } from './rules/honeypot'
import { length } from './rules/length'
import { links } from './rules/links'
import { newCommenter } from './rules/new-commenter'
import { premoderated } from './rules/premoderated'
import { rate } from './rules/rate'
import { repeated } from './rules/repeated'
import { staff } from './rules/staff'
import { suspectWords } from './rules/suspect-words'
import { timeTrap } from './rules/time-trap'
import { trusted } from './rules/trusted'
import { aHistory, aSubmission, now, theSettings } from './submission.fixture'

type Different = Parameters<typeof aSubmission>[0]
type Case = [
  what: string,
  different: Different,
  outcome: string,
  settings?: Parameters<typeof theSettings>[0],
]

const { story } = aSubmission()
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const person = { id: 'p', name: 'Ada', email: 'ada@example.org', role: 'reader' } as const
const sent = (text: string, seconds: number, id = 1) =>
  aHistory({ recent: [{ id, story: 'another', text, createdAt: ago(seconds) }] })

function table(rule: InstantRule, cases: Case[]): void {
  test.each(cases)(`${rule.name}: %s`, (_, different, outcome, settings) => {
    expect(rule.examine(aSubmission(different), theSettings(settings)).outcome).toBe(outcome)
  })
}

describe('each rule', () => {
  const ban = { kind: 'ban', until: undefined, words: 'You threatened others.' } as const
  table(banned, [
    ['nobody in particular', {}, 'pass'],
    ['somebody who is banned', { ban }, 'refuse'],
    ['an edit of somebody who is banned', { ban, kind: 'edit' }, 'refuse'],
    ['a suspension that lasts', { ban: { ...ban, kind: 'suspension', until: ago(-60) } }, 'refuse'],
    ['a suspension that is over', { ban: { ...ban, kind: 'suspension', until: now } }, 'pass'],
  ])
  table(closed, [
    ['an open story', {}, 'pass'],
    ['a closed story', { story: { ...story, policy: 'closed' } }, 'refuse'],
    [
      'what stands below a closed story',
      { kind: 'edit', story: { ...story, policy: 'closed' } },
      'pass',
    ],
    ['a story of three days', {}, 'pass', { closeAfterDays: 4 }],
    ['a story that is too old', {}, 'refuse', { closeAfterDays: 3 }],
  ])
  table(length, [
    ['some words', {}, 'pass'],
    ['nothing', { text: '' }, 'refuse'],
    ['nothing to see', { text: ' \n\u200b\u202e\u2800\u3164\0\u0301' }, 'refuse'],
    ['an emoji', { text: '👍' }, 'pass'],
    ['as much as fits', { text: 'x'.repeat(5000) }, 'pass'],
    ['one more', { text: 'x'.repeat(5001) }, 'refuse'],
    [
      'families, which are one character each',
      { text: '👨‍👩‍👧‍👦'.repeat(10) },
      'pass',
      { maxLength: 10 },
    ],
    ['a family more', { text: '👨‍👩‍👧‍👦'.repeat(11) }, 'refuse', { maxLength: 10 }],
    ['100 KB', { text: 'word '.repeat(20_000) }, 'refuse'],
    ['a letter with 100,000 accents', { text: `e${'\u0301'.repeat(100_000)}` }, 'refuse'],
  ])
  table(rate, [
    ['a first comment', {}, 'pass'],
    ['one second after another', { history: sent('Other', 1) }, 'refuse'],
    ['three seconds after', { history: sent('Other', 3) }, 'pass'],
    ['an edit right after', { kind: 'edit', comment: 1, history: sent('Other', 1) }, 'pass'],
  ])
  table(repeated, [
    ['another text', { text: 'One', history: sent('Two', 60) }, 'pass'],
    ['the same text', { text: 'One', history: sent('One', 60) }, 'refuse'],
    ['the same with other signs', { text: 'ÓNE two!', history: sent('one  two', 60) }, 'refuse'],
    ['the same after six minutes', { text: 'One', history: sent('One', 360) }, 'pass'],
    ['the same emoji', { text: '👍', history: sent('👍', 60) }, 'refuse'],
    ['another emoji', { text: '👍', history: sent('👎', 60) }, 'pass'],
    [
      'its own text, edited',
      { kind: 'edit', comment: 1, text: 'One', history: sent('One', 60) },
      'pass',
    ],
  ])
  table(staff, [
    ['a guest', {}, 'pass'],
    ['a reader', { person }, 'pass'],
    ['a moderator', { person: { ...person, role: 'moderator' } }, 'publish'],
    ['an editor', { person: { ...person, role: 'editor' } }, 'publish'],
    ['an author', { person: { ...person, author: 'ada-north' } }, 'publish'],
  ])
  table(honeypot, [
    ['nothing in it', {}, 'pass'],
    ['something in it', { honeypot: 'https://spam.example' }, 'spam'],
  ])
  table(timeTrap, [
    ['forty seconds of writing', {}, 'pass'],
    ['one second', { openedAt: ago(1) }, 'hold'],
    ['two seconds', { openedAt: ago(2) }, 'pass'],
    ['no JavaScript', { openedAt: undefined }, 'pass'],
    ['a clock that is fast', { openedAt: ago(-30) }, 'pass'],
    ['an edit', { kind: 'edit', openedAt: ago(1) }, 'pass'],
  ])
  table(blockedWords, [
    ['no such word', {}, 'pass', { blocked: ['viagra'] }],
    ['a word', { text: 'Buy v1agra' }, 'refuse', { blocked: ['viagra'] }],
    ['a word in the name', { name: 'Viagra Shop' }, 'refuse', { blocked: ['viagra'] }],
    [
      'although the writer insists',
      { text: 'Viagra', insists: true },
      'refuse',
      { blocked: ['viagra'] },
    ],
  ])
  table(suspectWords, [
    ['no such word', {}, 'pass', { suspect: ['idiot'] }],
    ['a word', { text: 'You idiot' }, 'ask', { suspect: ['idiot'] }],
    [
      'when the writer insists',
      { text: 'You idiot', insists: true },
      'hold',
      { suspect: ['idiot'] },
    ],
    ['when there is nothing to insist on', { insists: true }, 'pass', { suspect: ['idiot'] }],
    ['in the name', { name: 'An Idiot' }, 'ask', { suspect: ['idiot'] }],
  ])
  const link = 'See https://a.example/x and [b](http://b.example), www.c.example.'
  table(links, [
    ['three links', { text: link }, 'pass'],
    ['a fourth', { text: `${link} https://d.example` }, 'hold'],
    ['to ourselves', { text: `${link} https://paper.example/about` }, 'pass'],
    ['to somebody who begins like us', { text: `${link} https://paper.example.evil/` }, 'hold'],
    ['none allowed', { text: 'https://a.example' }, 'hold', { maxLinks: 0 }],
    ['100 KB of www.', { text: 'www.'.repeat(25_000) }, 'pass'],
  ])
  table(history, [
    ['somebody new', {}, 'pass'],
    ['one refusal', { history: aHistory({ rejected: 1 }) }, 'pass'],
    ['two of two', { history: aHistory({ rejected: 1, spam: 1 }) }, 'hold'],
    ['three of ten', { history: aHistory({ published: 7, rejected: 3 }) }, 'hold'],
    ['two of ten', { history: aHistory({ published: 8, rejected: 2 }) }, 'pass'],
  ])
  table(trusted, [
    ['four published', { history: aHistory({ published: 4 }) }, 'pass'],
    ['five published', { history: aHistory({ published: 5 }) }, 'publish'],
    ['five published, one refused', { history: aHistory({ published: 5, rejected: 1 }) }, 'pass'],
    ['five published, one spam', { history: aHistory({ published: 5, spam: 1 }) }, 'pass'],
    [
      'five published, where all are read first',
      { history: aHistory({ published: 5 }), story: { ...story, policy: 'premoderated' } },
      'pass',
    ],
  ])
  table(newCommenter, [
    ['where anybody may', {}, 'pass'],
    ['where the first is read', {}, 'hold', { newCommenters: 'premoderated' }],
    [
      'the second',
      { history: aHistory({ published: 1 }) },
      'pass',
      { newCommenters: 'premoderated' },
    ],
  ])
  table(premoderated, [
    ['an open story', {}, 'pass'],
    ['a premoderated story', { story: { ...story, policy: 'premoderated' } }, 'hold'],
  ])
})

test('whoever is refused is told why, in words', () => {
  const told = (rule: InstantRule, different: Different, settings = {}) =>
    rule.examine(aSubmission(different), theSettings(settings))
  expect([
    told(blockedWords, { text: 'V.i.a.g.r.a and viagra and VIAGRA' }, { blocked: ['viagra'] })
      .words,
    told(suspectWords, { text: 'You idiot' }, { suspect: ['idiot'] }).words,
    told(length, { text: 'x'.repeat(5001) }).words,
    told(rate, { history: sent('Other', 1) }),
  ]).toMatchInlineSnapshot(`
    [
      "We do not print “V.i.a.g.r.a”, “viagra” and “VIAGRA”. Please put it another way; your text is still in the box.",
      "With “idiot” in it, a moderator reads your comment before it appears. You can put it another way, or send it as it is.",
      "Your comment has 5,001 characters; 5,000 fit. Please shorten it.",
      {
        "outcome": "refuse",
        "retryAfter": 2,
        "words": "You have just sent a comment. Please wait a few seconds, then send this one.",
      },
    ]
  `)
})

test('the words that were found are shown where they stand', () => {
  const text = 'So you idiot, buy víagra'
  const found = blockedWords.examine(aSubmission({ text }), theSettings({ blocked: ['viagra'] }))
  expect(found.spans).toEqual([{ start: 18, end: 24, text: 'víagra' }])
})

test('the rules stand in this order', () => {
  expect(rules.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "banned",
      "closed",
      "length",
      "rate",
      "repeated",
      "staff",
      "honeypot",
      "blockedWords",
      "suspectWords",
      "timeTrap",
      "links",
      "history",
      "trusted",
      "toxicity",
      "akismet",
      "classifier",
      "newCommenter",
      "premoderated",
    ]
  `)
})

describe('together', () => {
  const local = rules.filter(({ waits }) => !waits)
  const settings = theSettings({ blocked: ['viagra'], suspect: ['idiot'] })
  test.each([
    ['an ordinary comment is published', {}, 'publish', undefined],
    [
      'a moderator may quote a blocked word',
      { text: 'viagra', person: { ...person, role: 'moderator' } },
      'publish',
      'staff',
    ],
    [
      'a trusted writer may not',
      { text: 'viagra', history: aHistory({ published: 9 }) },
      'refuse',
      'blockedWords',
    ],
    [
      'a machine does not learn which word is wrong',
      { text: 'viagra', honeypot: 'x' },
      'spam',
      'honeypot',
    ],
    [
      'whoever can mend it is asked before it is held',
      { text: 'idiot', openedAt: ago(1) },
      'ask',
      'suspectWords',
    ],
    [
      'a moderator who is banned is banned',
      { person: { ...person, role: 'editor' }, ban: { kind: 'ban', until: undefined, words: '' } },
      'refuse',
      'banned',
    ],
  ] satisfies [string, Different, string, string | undefined][])(
    '%s',
    async (_, different, outcome, decidedBy) => {
      expect(await reviewBy(local, aSubmission(different), settings)).toMatchObject({
        outcome,
        decidedBy,
      })
    },
  )
})
