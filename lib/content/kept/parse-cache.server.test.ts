import { cp, mkdtemp, open, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aDesk, aStory, type Desk, printed, today } from '../newsroom.fixture'
import { type Newsroom, readNewsroom } from '../newsroom.server'
import { sourceOf } from '../sources.server'
import { readingToText, textToReading } from './entry'

/** A server at a desk that can be stopped and started again; what it has in memory is then forgotten. */
async function aServer(desk: Desk) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'data-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const start = async (folder = desk.folder): Promise<Newsroom> => {
    Reflect.deleteProperty(globalThis, Symbol.for('masthead.sources'))
    const newsroom = await readNewsroom(folder, undefined, { now: today, dataDir })
    await newsroom.workings.cache?.flush()
    return newsroom
  }
  const shards = async () => {
    const names = await readdir(dataDir, { recursive: true })
    return names
      .filter((name) => /\/[0-9a-f]{2}$/.test(name))
      .map((name) => path.join(dataDir, name))
  }
  return { dataDir, start, shards }
}

async function bodyOf(newsroom: Newsroom, address: string, desk: Desk): Promise<string> {
  const story = newsroom.catalog.articles.get(address)
  return sourceOf(story ?? { file: 'missing', hash: 'missing' }, desk.folder)
}

function warnings() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return () => warn.mock.calls.map(([line]) => String(line))
}

test('what is kept of the sample publication is what was read of it', async () => {
  const { readings } = await readNewsroom('content')
  for (const reading of readings.values()) {
    expect(textToReading(readingToText(reading))).toEqual(reading)
  }
})

test('a start finds what the last one found', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/faulty.mdx', aStory('A <broken word.'))
  await desk.write('tags.yaml', 'tides: { name: Tides }\nboats: { nam: Boats }\n')
  const server = await aServer(desk)
  const first = await server.start()
  const second = await server.start()
  expect(second.catalog).toEqual(first.catalog)
  expect(second.problems).toEqual(first.problems)
  expect([...second.readings.keys()]).toEqual([...first.readings.keys()])
})

test('a start does not read a file that is as it was', async () => {
  const desk = await aDesk()
  const server = await aServer(desk)
  await server.start()
  const later = Date.now() + 60_000
  vi.useFakeTimers({ now: later, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const second = await server.start()
  const third = await server.start()
  expect(second.workings.cache).not.toBe(third.workings.cache)
  const signatures = [...third.readings.values()].map(({ signature }) => signature)
  expect(signatures.join()).not.toContain('fresh')
  expect(new Map(third.readings)).toEqual(new Map(second.readings))
})

test('a file that is broken keeps its last good version after a restart, body and all', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('The good words.'))
  const server = await aServer(desk)
  await server.start()
  await desk.write('articles/world/story.mdx', aStory('The <broken words.'))
  for (let starts = 0; starts < 3; starts += 1) {
    const newsroom = await server.start()
    expect(printed(newsroom)).toEqual([expect.stringMatching(/world\/story\.mdx:9:5 {2}tag/)])
    expect(await bodyOf(newsroom, 'world/story', desk)).toBe('The good words.\n')
  }
})

test('it does when it was broken while the server ran, and when it became too large', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('The good words.'))
  const server = await aServer(desk)
  const before = await server.start()
  await desk.write('articles/world/story.mdx', aStory('The {broken words.'))
  const running = await readNewsroom(desk.folder, before, { now: today })
  await running.workings.cache?.flush()
  expect(await bodyOf(await server.start(), 'world/story', desk)).toBe('The good words.\n')
  await truncate(path.join(desk.folder, 'articles/world/story.mdx'), 50 * 1_048_576)
  expect(await bodyOf(await server.start(), 'world/story', desk)).toBe('The good words.\n')
})

test('it does when the server was replaced by another version meanwhile', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('The good words.'))
  const server = await aServer(desk)
  await server.start()
  await desk.write('articles/world/story.mdx', aStory('The <broken words.'))
  for (const shard of await server.shards()) {
    const file = await open(shard, 'r+')
    const head = (await file.read(Buffer.alloc(160), 0, 160, 0)).buffer.toString()
    await file.write(head.replace(/[0-9a-f]{16}/, '0123456789abcdef'), 0)
    await file.close()
  }
  const newsroom = await server.start()
  expect(newsroom.catalog.articles.size).toBe(2)
  expect(await bodyOf(newsroom, 'world/story', desk)).toBe('The good words.\n')
})

test.each([
  ['cut off in its lines', (shard: string) => truncate(shard, 300)],
  ['cut off in its sources', async (shard: string) => truncate(shard, (await sizeOf(shard)) - 1)],
  ['empty', (shard: string) => truncate(shard, 0)],
  ['something else', (shard: string) => writeFile(shard, 'Not ours.\n')],
  ['changed within', (shard: string) => overwrite(shard, 'x', 400)],
])(
  'a kept file that is %s is ignored with one line, and its stories are read again',
  async (_, spoil) => {
    const desk = await aDesk()
    const server = await aServer(desk)
    const before = await server.start()
    const shards = await server.shards()
    for (const shard of shards.slice(0, 3)) await spoil(shard)
    const printedLines = warnings()
    expect((await server.start()).catalog).toEqual(before.catalog)
    expect(printedLines()).toEqual([
      expect.stringMatching(new RegExp(`^3 of ${shards.length} files in .* not whole or not ours`)),
    ])
    await server.start()
    expect(printedLines()).toHaveLength(1)
  },
)

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file)
  const { size } = await handle.stat()
  await handle.close()
  return size
}

async function overwrite(file: string, text: string, at: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(text, at)
  await handle.close()
}

test('a newsroom whose data cannot be written does without, and says so once', async () => {
  const desk = await aDesk()
  const printedLines = warnings()
  const dataDir = path.join(desk.folder, 'site.yaml') // a file, so nothing can be below it
  let newsroom = await readNewsroom(desk.folder, undefined, { now: today, dataDir })
  await newsroom.workings.cache?.flush()
  await desk.write('articles/world/story.mdx', aStory('Words.'))
  newsroom = await readNewsroom(desk.folder, newsroom, { now: today })
  await newsroom.workings.cache?.flush()
  expect(newsroom.catalog.articles.size).toBe(2)
  expect(printedLines()).toEqual([expect.stringMatching(/cannot be kept in .*content-cache/)])
})

test('a newsroom gets nothing that was kept of another', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('Words.'))
  const server = await aServer(desk)
  await server.start()
  const other = await aDesk()
  await other.write('articles/world/story.mdx', aStory('A <broken word.'))
  expect([...(await server.start(other.folder)).catalog.articles.keys()]).toEqual([
    'world/good-story',
  ])
})

test('what was deleted while the server was down is gone after the start, and stays so', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('Words.'))
  const server = await aServer(desk)
  await server.start()
  await desk.remove('articles/world/story.mdx')
  expect((await server.start()).catalog.articles.has('world/story')).toBe(false)
  await desk.write('articles/world/story.mdx', aStory('A <broken word.'))
  expect((await server.start()).catalog.articles.has('world/story')).toBe(false)
})

test('a content folder that is gone at the start is served as it last was, bodies too', async () => {
  const desk = await aDesk()
  const server = await aServer(desk)
  const before = await server.start()
  const away = `${desk.folder}-away`
  await rename(desk.folder, away)
  onTestFinished(() =>
    cp(away, desk.folder, { recursive: true }).then(() => rm(away, { recursive: true })),
  )
  const newsroom = await server.start()
  expect(newsroom.catalog).toEqual(before.catalog)
  expect(printed(newsroom)).toEqual([expect.stringMatching(/no content folder.*CONTENT_DIR/)])
  expect(await bodyOf(newsroom, 'world/good-story', desk)).toContain('\n')
})
