import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { tidings } from '@/lib/db/schema/publishing'
import { enqueueTidings, tellDue } from './queue.server'
import type { Tiding } from './tidings'

beforeEach(() => {
  setCurrentCatalog(emptyCatalog)
  vi.spyOn(console, 'warn').mockReset().mockReturnValue()
})

/** A hub that gives these answers, one after another and then the last again; and what it was told. */
async function aHub(...answers: number[]): Promise<{ target: string; told: string[] }> {
  const told: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    told.push(body)
    response.writeHead((answers.length > 1 ? answers.shift() : answers[0]) ?? 204).end('said')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo // what a server that listens on TCP has
  return { target: `http://127.0.0.1:${port}/`, told }
}

function news(target: string, about = 'one'): Tiding {
  return { kind: 'websub', target, urls: ['https://paper.example/feed.xml'], about }
}

onEveryDatabase((database) => {
  const rows = () => database().select().from(tidings)
  const makeDue = () => database().update(tidings).set({ dueAt: sql`now() - interval '1 second'` })

  test('what is to be told is told once, and remembered', async () => {
    const { target, told } = await aHub(204)
    await enqueueTidings([news(target)])
    await tellDue()
    await tellDue()
    expect(told).toEqual(['hub.mode=publish&hub.url=https%3A%2F%2Fpaper.example%2Ffeed.xml'])
    expect(await rows()).toMatchObject([{ toldAt: expect.any(Date), failure: null, attempts: 1 }])
  })

  test('two servers of one paper that publish the same tell it once', async () => {
    const { target, told } = await aHub(204)
    await Promise.all([enqueueTidings([news(target)]), enqueueTidings([news(target)])])
    await Promise.all([tellDue(), tellDue()])
    await enqueueTidings([news(target)])
    await tellDue()
    expect(told).toHaveLength(1)
  })

  test('a hub that is busy is told again, ever later', async () => {
    const { target, told } = await aHub(503, 429, 204)
    await enqueueTidings([news(target)])
    await tellDue()
    const [first] = await rows()
    expect(first).toMatchObject({ toldAt: null, failure: '503 said' })
    expect(Number(first?.dueAt) - Date.now()).toBeGreaterThan(50_000)
    await makeDue()
    await tellDue()
    const [second] = await rows()
    expect(Number(second?.dueAt) - Date.now()).toBeGreaterThan(110_000)
    await makeDue()
    await tellDue()
    expect(told).toHaveLength(3)
    expect(await rows()).toMatchObject([{ toldAt: expect.any(Date), attempts: 3 }])
    expect(console.warn).not.toHaveBeenCalled()
  })

  test('a hub that cannot be reached keeps nobody else from being told', async () => {
    const { target, told } = await aHub(204)
    await enqueueTidings([news('http://127.0.0.1:9/', 'first'), news(target, 'second')])
    await tellDue()
    expect(told).toHaveLength(1)
    expect(await database().select().from(tidings).where(eq(tidings.about, 'first'))).toMatchObject(
      [{ toldAt: null, failure: expect.stringMatching(/ECONNREFUSED|bad port/) }],
    )
  })

  test('what is refused for good is given up at once, with one line', async () => {
    const { target, told } = await aHub(403)
    await enqueueTidings([news(target)])
    await tellDue()
    await makeDue()
    await tellDue()
    expect(told).toHaveLength(1)
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('403 said'))
  })

  test('after three days it is no news, and given up', async () => {
    const { target } = await aHub(503)
    await enqueueTidings([news(target)])
    await database().update(tidings).set({ createdAt: sql`now() - interval '4 days'` })
    await tellDue()
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('was not told'))
    expect(await rows()).toMatchObject([{ toldAt: expect.any(Date) }])
  })

  test('what was told a week ago is forgotten', async () => {
    const { target } = await aHub(204)
    await enqueueTidings([news(target)])
    await database().update(tidings).set({ toldAt: sql`now() - interval '8 days'` })
    await tellDue()
    expect(await rows()).toEqual([])
  })
})
