import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '@/lib/accounts/person'
import {
  addPerson,
  minutes,
  noon,
  openNewsroom,
  tides,
  write,
} from '@/lib/comments/newsroom.fixture'
import { receiptKey } from '@/lib/comments/own.server'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { comments, reports, reviews } from '@/lib/db/schema/comments'
import { mails } from '@/lib/db/schema/mail'
import { appeal } from '../appeal.server'
import { decide, type Ruling } from '../decide.server'
import { undo } from '../undo.server'
import { takeMeasure } from '../writers.server'

vi.mock('@/lib/comments/changed.server', () => ({ discussionChangedElsewhere: () => undefined }))
vi.mock('@/lib/comments/review/teach.server', () => ({ teach: async () => undefined }))
vi.mock('@/lib/accounts/current.server', () => ({ getPerson: async () => undefined }))

beforeEach(openNewsroom)

onEveryDatabase((database) => {
  let mona: Person
  beforeEach(async () => {
    mona = await addPerson(database(), { name: 'Mona', email: 'mona@example.org', role: 'editor' })
  })
  const rule = async (comment: number, ruling: Omit<Ruling, 'comment' | 'version'>, at = noon) => {
    const [row] = await database().select().from(comments).where(eq(comments.id, comment))
    const outcome = await decide({ comment, version: row?.version ?? 0, ...ruling }, mona, at)
    if (outcome.state !== 'decided') throw new Error(`It was ${outcome.state}.`)
    return outcome.decision
  }
  const letters = () => database().select().from(mails).orderBy(asc(mails.id))
  /** The only letter. */
  const letter = async () => {
    const [first, ...others] = await letters()
    if (!first || others.length > 0) throw new Error(`There are ${others.length} others.`)
    return first
  }
  const sent = () => database().update(mails).set({ sentAt: noon, attempts: 1 })
  const report = (comment: number, more: Partial<typeof reports.$inferInsert> = {}) =>
    database()
      .insert(reports)
      .values({ comment, reader: 'browser:x', reason: 'abuse', ...more })

  describe('the statement of reasons', () => {
    test('says what was decided about which words, by which rule, and what can be done', async () => {
      const id = await write(database(), { text: 'You are a thief.' })
      await rule(id, { kind: 'reject', reason: 'accusation', words: 'No court has said so.' })
      const { recipient, topic, subject, text } = await letter()
      expect({ recipient, topic }).toEqual({ recipient: 'cleo@example.org', topic: 'decisions' })
      expect(subject).toBe(`Your comment on “${tides.headline}” was taken off the page`)
      expect(text).toContain('> You are a thief.')
      expect(text).toContain('Why: It accuses a living person without support.')
      expect(text).toContain('The moderator writes: No court has said so.')
      expect(text).toContain(`/account/comments/${id}?key=${encodeURIComponent(receiptKey(id))}`)
      expect(text).toMatch(/second look, once/)
      expect(text).toMatch(/court/)
      expect(text).not.toContain('Mona')
    })

    test('says that no machine took part, when none did', async () => {
      await rule(await write(database()), { kind: 'reject', reason: 'abuse' })
      expect((await letter()).text).toContain('No automatic check took part.')
    })

    test('says that somebody had reported it, and not who', async () => {
      const id = await write(database())
      await report(id)
      await rule(id, { kind: 'reject', reason: 'abuse' })
      expect((await letter()).text).toContain('had been reported to us')
    })

    test('says which check held it, and by which words', async () => {
      const id = await write(database(), { state: 'held', text: 'A nitwit, that nitwit.' })
      const spans = [{ start: 2, end: 8, text: 'nitwit' }]
      await database()
        .insert(reviews)
        .values({
          comment: id,
          version: 0,
          decidedBy: 'suspectWords',
          verdicts: [
            { rule: 'length', version: 1, outcome: 'pass', took: 1 },
            {
              rule: 'suspectWords',
              version: 1,
              outcome: 'hold',
              took: 1,
              spans: [...spans, ...spans],
            },
          ],
        })
      await rule(id, { kind: 'reject', reason: 'abuse' })
      const { subject, text } = await letter()
      expect(subject).toContain('is not published')
      expect(text).toContain('automatic check had held the comment (suspect words: “nitwit”)')
    })
  })

  test('a letter waits for some seconds, and a slip that is taken back in them is told to nobody', async () => {
    const id = await write(database())
    const decision = await rule(id, { kind: 'reject', reason: 'abuse' })
    expect((await letter()).dueAt).toEqual(new Date(noon.getTime() + 20_000))
    await undo([decision], mona, minutes(0.1))
    expect(await letters()).toEqual([])
  })

  describe('a decision that was told and is taken back', () => {
    const toldThen = async (id: number, decision: number) => {
      await sent()
      await undo([decision], mona, minutes(1))
      const [, second] = await letters()
      return `${second?.subject} ${second?.text} ${id}`
    }

    test('puts the comment back on the page, and says so', async () => {
      const id = await write(database())
      const told = await toldThen(id, await rule(id, { kind: 'reject', reason: 'abuse' }))
      expect(told).toContain('taken back')
      expect(told).toContain(`/world/tides/comments/${id}`)
    })

    test('takes it off again, and says that it waits', async () => {
      const id = await write(database(), { state: 'held' })
      const told = await toldThen(id, await rule(id, { kind: 'approve' }))
      expect(told).toContain('waits for a moderator')
    })

    test('is no letter when the decision was none', async () => {
      const id = await write(database())
      const decision = await rule(id, { kind: 'feature' })
      await undo([decision], mona, minutes(1))
      expect(await letters()).toEqual([])
    })

    test('lets a banned writer in again, and says so', async () => {
      const id = await write(database())
      await takeMeasure(id, { kind: 'ban', until: undefined, words: '' }, mona, noon)
      await sent()
      await undo([], mona, minutes(1))
      expect((await letters()).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('cannot take part'),
        expect.stringContaining('can take part'),
      ])
    })
  })

  describe('spam', () => {
    test('that a machine has caught gets no letter, whose address may be anybody’s', async () => {
      await rule(await write(database(), { state: 'held' }), { kind: 'spam' })
      expect(await letters()).toEqual([])
    })

    test('that had been on the page gets one, since somebody may have been wronged', async () => {
      await rule(await write(database()), { kind: 'spam' })
      expect((await letter()).text).toContain('advertises')
    })
  })

  test('whoever waited hears that the comment is on the page; of praise there is no letter', async () => {
    const id = await write(database(), { state: 'held' })
    await rule(id, { kind: 'approve' })
    const { subject, text } = await letter()
    expect(subject).toContain('is published')
    expect(text).toContain(`/world/tides/comments/${id}`)
    for (const kind of ['feature', 'unfeature', 'keep'] as const) await rule(id, { kind })
    expect(await letters()).toHaveLength(1)
  })

  test('an answer that a moderator lets in is told to whoever was answered', async () => {
    const parent = await write(database(), { wantsReplies: true, email: 'ada@example.org' })
    const more = { writer: 'guest:b', email: 'ben@example.org', state: 'held' as const }
    const id = await write(database(), { parent, thread: parent, ...more })
    await rule(id, { kind: 'approve' })
    expect((await letters()).map(({ recipient, topic }) => `${recipient} ${topic}`)).toEqual([
      'ben@example.org decisions',
      'ada@example.org replies',
    ])
  })

  test.each([
    ['overturn', 'You were right', 'we are sorry'],
    ['uphold', 'About your comment', 'The decision stands'],
  ] as const)('what became of a second look is told: %s', async (kind, subject, words) => {
    const id = await write(database(), { state: 'rejected' })
    await appeal(id, 'It was a joke.', noon)
    await rule(id, { kind, words: 'We have read it again.' })
    const told = await letter()
    expect(told.subject).toContain(subject)
    expect(told.text).toContain(words)
    expect(told.text).toContain('We have read it again.')
  })

  describe('a writer is told', () => {
    test('until when they are suspended, why, and to whom they can turn', async () => {
      const until = new Date('2026-03-08T12:00:00Z')
      const measure = { kind: 'suspend', until, words: 'Three warnings.' } as const
      await takeMeasure(await write(database()), measure, mona, noon)
      const { subject, text } = await letter()
      expect(subject).toContain('March 8, 2026')
      expect(text).toContain('Why: Three warnings.')
      expect(text).toContain('No automatic check took part.')
      expect(text).toMatch(/write to \S+@\S+\./)
    })

    test('that they are welcome again', async () => {
      await takeMeasure(await write(database()), { kind: 'lift', words: '' }, mona, noon)
      expect((await letter()).subject).toContain('again')
    })

    test('nothing of what moderators note among themselves', async () => {
      await takeMeasure(await write(database()), { kind: 'note', words: 'Odd.' }, mona, noon)
      expect(await letters()).toEqual([])
    })
  })

  describe('whoever gave notice of something illegal', () => {
    const notice = { reason: 'illegal', name: 'Gina', email: 'gina@example.org' } as const
    const toGina = async () =>
      (await letters()).filter(({ recipient }) => recipient === 'gina@example.org')

    test.each([
      ['reject', 'It was taken off the page.'],
      ['spam', 'It was taken off the page.'],
      ['keep', 'It stays on the page'],
    ] as const)('hears what was decided: %s', async (kind, words) => {
      const id = await write(database())
      await report(id, notice)
      await report(id, { reader: 'browser:y' })
      await rule(id, { kind, reason: 'illegal' })
      expect(await toGina()).toHaveLength(1)
      expect((await toGina())[0]?.text).toContain(words)
    })

    test('hears it once', async () => {
      const id = await write(database())
      await report(id, notice)
      await rule(id, { kind: 'keep' })
      await rule(id, { kind: 'reject', reason: 'abuse' }, minutes(1))
      expect(await toGina()).toHaveLength(1)
    })

    test('hears nothing of a slip, and the notice is open again', async () => {
      const id = await write(database())
      await report(id, notice)
      const decision = await rule(id, { kind: 'reject', reason: 'abuse' })
      await undo([decision], mona, minutes(0.1))
      expect(await letters()).toEqual([])
      expect(await database().select().from(reports)).toMatchObject([{ settledAt: null }])
      await rule(id, { kind: 'keep' }, minutes(1))
      expect(await toGina()).toHaveLength(1)
    })
  })

  test('to a writer who has left, nobody writes', async () => {
    await rule(await write(database(), { email: null }), { kind: 'reject', reason: 'abuse' })
    expect(await letters()).toEqual([])
  })
})
