import { chmod, mkdir, rename, rm, symlink, truncate } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aDesk, aStory, printed, today } from './newsroom.fixture'
import { readNewsroom } from './newsroom.server'

/** What a disk, a mount or a careless command can do to a newsroom that is being served. */
test('a content folder that vanishes leaves the paper as it was, with a problem said', async () => {
  const desk = await aDesk()
  const before = await desk.read()
  const away = `${desk.folder}-away`
  await rename(desk.folder, away)
  onTestFinished(() => rm(away, { recursive: true, force: true }))
  const gone = await desk.read()
  expect(gone.catalog).toEqual(before.catalog)
  expect(printed(gone)).toEqual([expect.stringMatching(/no content folder.*CONTENT_DIR/)])

  await rename(away, desk.folder)
  expect((await desk.read()).problems).toEqual([])
})

test('so does one that is emptied, as a volume that is not mounted looks', async () => {
  const desk = await aDesk()
  const before = await desk.read()
  const away = `${desk.folder}-away`
  await rename(desk.folder, away)
  onTestFinished(() => rm(away, { recursive: true }))
  await mkdir(desk.folder)
  const only = ['articles/world/good-story.mdx']
  for (const options of [{ now: today }, { now: today, only }]) {
    const emptied = await readNewsroom(desk.folder, before, options)
    expect(emptied.catalog).toEqual(before.catalog)
    expect(printed(emptied)).toEqual([expect.stringContaining('The content folder is empty')])
  }
})

test('a story whose file becomes a link that leads out is served as it was', async () => {
  const outside = await aDesk('empty')
  await outside.write('secret.mdx', aStory('Not for readers.'))
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('The good words.'))
  const before = await desk.read()
  await desk.remove('articles/world/story.mdx')
  await symlink(
    path.join(outside.folder, 'secret.mdx'),
    path.join(desk.folder, 'articles/world/story.mdx'),
  )
  const linked = await desk.read()
  expect(linked.catalog).toEqual(before.catalog)
  expect(printed(linked)).toEqual([
    expect.stringMatching(/^articles\/world\/story\.mdx:1:1 {2}file-link/),
  ])
})

test('the stories of a folder that cannot be entered are served as they were', async () => {
  const desk = await aDesk()
  await desk.write('articles/science/story.mdx', aStory('Words.'))
  const before = await desk.read()
  const folder = path.join(desk.folder, 'articles/science')
  await rename(folder, `${desk.folder}/away.bak`)
  await symlink('science', folder) // a link to itself leads nowhere, whoever asks
  const blocked = await desk.read()
  expect(blocked.catalog).toEqual(before.catalog)
  expect(printed(blocked)).toEqual([expect.stringMatching(/^articles\/science:1:1 {2}file/)])
})

test.skipIf(process.getuid?.() === 0)('nor those that may not be read', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('Words.'))
  const before = await desk.read()
  await chmod(path.join(desk.folder, 'articles/world/story.mdx'), 0o000)
  const refused = await desk.read()
  expect(refused.catalog).toEqual(before.catalog)
  expect(printed(refused)).toEqual([expect.stringContaining('The file cannot be read (EACCES)')])
})

test.each([
  ['articles/world/good-story.mdx', '50 MB; at most 1 MB is read'],
  ['media/chart.svg', '50 MB; at most 10 MB is read'],
])('%s of 50 MB is not read, and what was there before is served', async (file, words) => {
  const desk = await aDesk()
  const before = await desk.read()
  await truncate(path.join(desk.folder, file), 50 * 1_048_576)
  const grown = await desk.read()
  expect(grown.catalog).toEqual(before.catalog)
  expect(printed(grown)).toEqual([expect.stringContaining(words)])
})

test.each(['../secret.mdx', '/etc/passwd', 'articles/../../x', '', '.', 'articles//x', 'a\0b'])(
  'asked to look at %j, it looks at nothing',
  async (wanted) => {
    const desk = await aDesk()
    const before = await desk.read()
    const after = await readNewsroom(desk.folder, before, { now: today, only: [wanted] })
    expect(after.catalog).toEqual(before.catalog)
    expect(after.problems).toEqual([])
  },
)
