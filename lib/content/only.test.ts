import { expect, test } from 'vitest'
import { aDesk, aStory, type Desk, printed, today } from './newsroom.fixture'
import { type Newsroom, readNewsroom } from './newsroom.server'

/** Reads some paths after a first reading of all. */
async function look(desk: Desk, before: Newsroom, ...only: string[]): Promise<Newsroom> {
  return readNewsroom(desk.folder, before, { now: today, only })
}

test('only what was asked for is looked at', async () => {
  const desk = await aDesk()
  const before = await desk.read()
  await desk.write('articles/world/one.mdx', aStory('Words.'))
  await desk.write('articles/world/two.mdx', aStory('Words.'))
  const after = await look(desk, before, 'articles/world/one.mdx')
  expect([...after.catalog.bySlug.keys()].sort()).toEqual(['good-story', 'one'])
})

test('a folder that was asked for is looked at with all that is below it, or was', async () => {
  const desk = await aDesk()
  await desk.write('articles/science/gone.mdx', aStory('Words.'))
  const before = await desk.read()
  await desk.remove('articles/science')
  await desk.write('articles/science/one.mdx', aStory('Words.'))
  const after = await look(desk, before, 'articles/science')
  expect([...after.catalog.bySlug.keys()].sort()).toEqual(['good-story', 'one'])
})

test('a heading that is worded anew breaks the links to it in other files', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/target.mdx', aStory('## The moon\n\nWords.'))
  await desk.write('articles/science/link.mdx', aStory('[There](/world/target#the-moon).'))
  const before = await desk.read()
  expect(before.problems).toEqual([])
  await desk.write('articles/world/target.mdx', aStory('## The sun\n\nWords.'))
  const after = await look(desk, before, 'articles/world/target.mdx')
  expect(printed(after)).toEqual([
    expect.stringMatching(/^articles\/science\/link\.mdx:9:1 {2}anchor/),
  ])
  await desk.write('articles/world/target.mdx', aStory('## The moon\n\nOther words.'))
  expect((await look(desk, after, 'articles/world/target.mdx')).problems).toEqual([])
})

test('an edit that others cannot see costs no list and no address', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/one.mdx', aStory('Words.'))
  const before = await desk.read()
  await desk.write('articles/world/one.mdx', aStory('Other words.'))
  const { catalog } = await look(desk, before, 'articles/world/one.mdx')
  for (const part of [
    'bySlug',
    'moved',
    'sections',
    'tags',
    'authors',
    'pages',
    'media',
  ] as const) {
    expect(catalog[part]).toBe(before.catalog[part])
  }
})

test('what lies where it does not belong is told until it is taken away', async () => {
  const desk = await aDesk()
  await desk.write('notes.txt', 'For me.')
  const before = await desk.read()
  expect(printed(before)).toEqual([expect.stringMatching(/^notes\.txt:1:1 {2}file/)])
  await desk.write('articles/world/one.mdx', aStory('Words.'))
  const after = await look(desk, before, 'articles/world/one.mdx')
  expect(printed(after)).toEqual(printed(before))
  await desk.remove('notes.txt')
  expect((await look(desk, after, 'notes.txt')).problems).toEqual([])
})

test('a link to a story of the future is right once that has appeared, though no file changed', async () => {
  const desk = await aDesk()
  const early = aStory('Words.').replace('2026-03-01', '2026-07-01')
  await desk.write('articles/world/early.mdx', early)
  await desk.write('articles/world/link.mdx', aStory('[Soon](/world/early).'))
  const before = await desk.read()
  expect(printed(before)).toEqual([expect.stringContaining('link-early')])
  const later = new Date('2026-08-01T00:00:00Z')
  const after = await readNewsroom(desk.folder, before, { now: later, only: [] })
  expect(after.problems).toEqual([])
})
