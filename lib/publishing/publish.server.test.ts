import { chmod, mkdir, rename, symlink, truncate, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { currentCatalog, currentEdition } from '@/lib/content/current.server'
import { aDesk, aStory, type Desk } from '@/lib/content/newsroom.fixture'
import { env } from '@/lib/env.server'
import { onLive, type WentLive } from './listeners.server'
import { openNewsroom, publish } from './publish.server'

const story = 'articles/world/good-story.mdx'
const page = '/world/good-story'

beforeEach(() => {
  for (const way of ['info', 'warn'] as const) {
    vi.spyOn(console, way).mockReset().mockReturnValue()
  }
})

/** A newsroom that is open. */
async function aNewsroom(): Promise<Desk> {
  const desk = await aDesk()
  env.CONTENT_DIR = desk.folder
  await openNewsroom()
  return desk
}

/** What went live from now on. */
function listen(): WentLive[] {
  const lives: WentLive[] = []
  onTestFinished(onLive((live) => lives.push(live)))
  return lives
}

test('an edit goes live, and is reported with its address', async () => {
  const desk = await aNewsroom()
  await desk.write(story, aStory('Edited.'))
  expect(await publish()).toMatchObject({
    outcome: 'live',
    version: currentCatalog().version,
    ...{ added: [], changed: [page], moved: [], gone: [], scheduled: [], files: [], problems: [] },
  })
})

test('what is new, moved, gone, still to come, and what is no story: each is named', async () => {
  const desk = await aNewsroom()
  await desk.write('articles/world/leaves.mdx', aStory('Leaves.'))
  await publish()
  const minute = new Date(Date.now() + 86_400_000).toISOString()
  await desk.write('articles/science/new.mdx', aStory('New.'))
  await desk.write('articles/science/draft.mdx', aStory('Draft.', 'draft: true'))
  await desk.write(
    'articles/science/due.mdx',
    aStory('Due.').replace(/published: .*/, `published: ${minute}`),
  )
  await desk.remove('articles/world/leaves.mdx')
  const at = (name: string) => path.join(desk.folder, 'articles/world', name)
  await rename(at('good-story.mdx'), at('better-story.mdx'))
  await desk.write('articles/world/better-story.mdx', aStory('Moved.', 'oldSlugs: [good-story]'))
  await desk.write(
    'tags.yaml',
    'tides: { name: Tides }\nboats: { name: Boats }\nships: { name: Ships }\n',
  )
  expect(await publish()).toMatchObject({
    outcome: 'live',
    added: ['/science/new'],
    changed: [],
    moved: [{ from: page, to: '/world/better-story' }],
    gone: ['/world/leaves'],
    scheduled: [{ address: '/science/due', at: minute }],
    files: ['articles/science/draft.mdx', 'tags.yaml'],
  })
})

test('where nothing is new nothing is put in force, and nobody is told', async () => {
  const desk = await aNewsroom()
  const edition = currentEdition()
  const lives = listen()
  await desk.write(story, await desk.readAfresh().then(() => aStory('Edited.')))
  await publish()
  const second = currentEdition()
  expect(await publish()).toMatchObject({ outcome: 'unchanged', changed: [] })
  expect(currentEdition()).toBe(second)
  expect(second).not.toBe(edition)
  expect(lives.length).toBe(1)
})

test('a file that is wrong keeps its last good version, with the place and the remedy in the report', async () => {
  const desk = await aNewsroom()
  await desk.write(story, aStory('A {broken} word.'))
  await desk.write('articles/world/new.mdx', aStory('A {broken} word.'))
  await desk.write('articles/world/fine.mdx', aStory('Fine.'))
  const { problems, ...report } = await publish()
  expect(report).toMatchObject({ outcome: 'live', added: ['/world/fine'], changed: [] })
  const fault = { line: 9, column: 3, rule: expect.any(String), remedy: expect.any(String) }
  expect(problems).toEqual([
    expect.objectContaining({ ...fault, file: story, served: 'last good version' }),
    expect.objectContaining({ ...fault, file: 'articles/world/new.mdx', served: 'nothing' }),
  ])
  expect(currentCatalog().articles.has('world/good-story')).toBe(true)
  expect(vi.mocked(console.warn).mock.calls.flat().join('\n')).toMatch(
    /good-story\.mdx:9:3 .*→.*last good version/,
  )
})

test('a problem that was there before is reported again, but not logged again', async () => {
  const desk = await aNewsroom()
  await desk.write(story, aStory('A {broken} word.'))
  await publish()
  vi.mocked(console.warn).mockClear()
  await desk.write('articles/world/fine.mdx', aStory('Fine.'))
  expect((await publish()).problems).toHaveLength(1)
  expect(console.warn).not.toHaveBeenCalled()
})

const elsewhere = (folder: string) => `${folder}-elsewhere`

test.each<[string, (desk: Desk) => Promise<void>, RegExp]>([
  [
    'vanishes',
    async ({ folder }) => {
      await rename(folder, elsewhere(folder))
      onTestFinished(() => rename(elsewhere(folder), folder))
    },
    /cannot be read \(ENOENT\)/,
  ],
  [
    'is empty, as a disk that is not mounted',
    async ({ folder }) => {
      await rename(folder, elsewhere(folder))
      await mkdir(folder)
      onTestFinished(async () => {
        await rename(elsewhere(folder), `${folder}/content`)
      })
    },
    /is empty/,
  ],
  [
    'is a file',
    async (desk) => {
      await rename(desk.folder, elsewhere(desk.folder))
      await symlink('/dev/null', desk.folder)
      onTestFinished(async () => {
        await unlink(desk.folder)
        await rename(elsewhere(desk.folder), desk.folder)
      })
    },
    /cannot be read \(ENOTDIR\)/,
  ],
])('a content folder that %s changes nothing', async (_, happen, reason) => {
  const desk = await aNewsroom()
  const edition = currentEdition()
  const lives = listen()
  await happen(desk)
  const report = await publish()
  expect(report).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(reason) })
  expect(currentEdition()).toBe(edition)
  expect(lives).toEqual([])
  expect(vi.mocked(console.warn).mock.calls.flat().join('\n')).toMatch(/nothing changes/)
})

test('a file that git takes away and puts back is not gone in between', async () => {
  const desk = await aNewsroom()
  const at = path.join(desk.folder, story)
  const lives = listen()
  await rename(at, `${at}~`)
  const report = publish()
  await wait(50)
  await rename(`${at}~`, at)
  expect(await report).toMatchObject({ outcome: 'unchanged', gone: [] })
  expect(lives).toEqual([])
})

test('most of a newsroom that is away for a while, as in the middle of a checkout, is waited for', async () => {
  const desk = await aNewsroom()
  for (let n = 0; n < 12; n += 1) await desk.write(`articles/world/n-${n}.mdx`, aStory('Words.'))
  await publish()
  const articles = path.join(desk.folder, 'articles')
  await rename(articles, `${articles}~`)
  const report = publish()
  await wait(600)
  await rename(`${articles}~`, articles)
  expect(await report).toMatchObject({ outcome: 'unchanged', gone: [] })
})

test.each<[string, (at: string, desk: Desk) => Promise<void>, RegExp]>([
  ['cut off in the middle', (at) => truncate(at, 60), /front-matter/],
  ['empty', (at) => truncate(at, 0), /front-matter/],
  ['of 50 MB', async (at) => truncate(at, 50 * 1_048_576), /too-large/],
  [
    'a folder',
    async (at) => {
      await rename(at, `${at}~`)
      await mkdir(at)
    },
    /./,
  ],
  [
    'a link out of the content folder',
    async (at, desk) => {
      const outside = await aDesk()
      await outside.write(story, aStory('From elsewhere.', 'notice: From elsewhere.'))
      await desk.remove(story)
      await symlink(path.join(outside.folder, story), at)
    },
    /file-link/,
  ],
])('a story that has become %s: readers keep what they had', async (what, spoil, rule) => {
  const desk = await aNewsroom()
  const before = currentCatalog().articles.get('world/good-story')
  await spoil(path.join(desk.folder, story), desk)
  const { problems } = await publish()
  const about = problems.find(({ file }) => file === story)
  expect(about).toMatchObject({ rule: expect.stringMatching(rule), served: 'last good version' })
  expect(currentCatalog().articles.get('world/good-story'), what).toBe(before)
})

test.skipIf(process.getuid?.() === 0)('a story that the server may not read', async () => {
  const desk = await aNewsroom()
  await desk.write(story, aStory('Edited.'))
  await chmod(path.join(desk.folder, story), 0)
  const { problems } = await publish()
  expect(problems).toEqual([expect.objectContaining({ file: story, rule: 'file' })])
  expect(currentCatalog().articles.has('world/good-story')).toBe(true)
})

test('two at once are one after another, and who calls meanwhile shares the next', async () => {
  const desk = await aNewsroom()
  const lives = listen()
  await desk.write(story, aStory('First.'))
  const first = publish({ files: [story] })
  await Promise.resolve() // the first has begun
  await desk.write('articles/world/second.mdx', aStory('Second.'))
  const second = publish({ files: ['articles/world/second.mdx'] })
  const third = publish({ files: [story] })
  expect(third).toBe(second)
  const reports = await Promise.all([first, second])
  const live = reports.flatMap(({ added, changed }) => [...added, ...changed])
  expect(live.sort()).toEqual([page, '/world/second'])
  expect(lives.length).toBe(reports.filter(({ outcome }) => outcome === 'live').length)
})

test('who listens and stumbles keeps nobody from hearing', async () => {
  const desk = await aNewsroom()
  vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(
    onLive(() => {
      throw new Error('stumbled')
    }),
  )
  const lives = listen()
  await desk.write(story, aStory('Edited.'))
  expect(await publish()).toMatchObject({ outcome: 'live' })
  expect(lives).toHaveLength(1)
})
