import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { classifiers, comments, reviews } from '@/lib/db/schema/comments'
import { connectAkismet } from './akismet/akismet.server'
import { type AkismetService, akismetKey, startAkismet } from './akismet/akismet-service.fixture'
import { modelSchema } from './classifier/model'
import { teachWith } from './teach.server'

let service: AkismetService
beforeEach(async () => {
  setCurrentCatalog(emptyCatalog)
  service = await startAkismet()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await service.close()
})

const submitted = () =>
  service.requests.map(({ method }) => method).filter((method) => method.startsWith('submit'))

onEveryDatabase((database) => {
  const teach = (comment: number, lesson: 'ham' | 'spam') =>
    teachWith(connectAkismet(service.url, akismetKey), { comment, lesson })

  async function aComment(akismet?: 'pass' | 'spam', state: 'held' | 'deleted' = 'held') {
    const [row] = await database()
      .insert(comments)
      .values({
        story: 'how-the-sea-is-measured',
        writer: 'guest:robin',
        name: 'Robin Vale',
        email: 'robin@example.org',
        text: 'Read the tide with me at the gauge',
        state,
        formKey: crypto.randomUUID(),
        userAgent: 'Firefox',
        akismetGuid: 'abc',
      })
      .returning({ id: comments.id })
    const id = row?.id ?? 0
    const score = { score: akismet === 'spam' ? 1 : 0 }
    if (akismet) {
      const verdicts = [{ rule: 'akismet', version: 1, outcome: akismet, took: 3, ...score }]
      await database().insert(reviews).values({ comment: id, version: 0, verdicts })
    }
    return id
  }

  async function learned() {
    const [row] = await database().select().from(classifiers)
    return row && modelSchema.parse(row.model).notes?.[1]
  }

  test('spam that Akismet missed is submitted, with what is kept of the comment', async () => {
    await teach(await aComment('pass'), 'spam')
    expect(service.faults).toEqual([])
    expect(service.requests.at(-1)).toMatchObject({
      method: 'submit-spam',
      parameters: {
        user_ip: '127.0.0.1',
        user_agent: 'Firefox',
        comment_author: 'Robin Vale',
        comment_author_email: 'robin@example.org',
        comment_content: 'Read the tide with me at the gauge',
        guid: 'abc',
      },
    })
    expect(await learned()).toEqual({ spam: 1 })
  })

  test('what Akismet wrongly called spam is submitted as ham', async () => {
    await teach(await aComment('spam'), 'ham')
    expect(submitted()).toEqual(['submit-ham'])
    expect(await learned()).toEqual({ ham: 1 })
  })

  test('what Akismet knows is not told again', async () => {
    await teach(await aComment('spam'), 'spam')
    await teach(await aComment('pass'), 'ham')
    await teach(await aComment(), 'ham')
    expect(submitted()).toEqual([])
    expect(await learned()).toEqual({ spam: 1, ham: 2 })
  })

  test('a moderator who thinks again takes both lessons back', async () => {
    const id = await aComment('pass')
    await teach(id, 'spam')
    await teach(id, 'spam')
    await teach(id, 'ham')
    expect(submitted()).toEqual(['submit-spam', 'submit-ham'])
    expect(await learned()).toEqual({ spam: 0, ham: 1 })
  })

  test('an Akismet that is down takes neither the lesson nor the decision down', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    service.trouble.status = 500
    await teach(await aComment('pass'), 'spam')
    expect(warn).toHaveBeenCalledOnce()
    expect(await learned()).toEqual({ spam: 1 })
  })

  test('of a comment that is deleted, or never was, nothing is learned', async () => {
    await teach(await aComment('pass', 'deleted'), 'spam')
    await teach(123_456, 'spam')
    expect(service.requests).toEqual([])
    expect(await learned()).toBeUndefined()
  })
})
