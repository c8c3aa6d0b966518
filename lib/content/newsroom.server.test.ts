import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyCatalog } from './catalog'
import { aDesk, aStory, printed } from './newsroom.fixture'
import { readNewsroom } from './newsroom.server'
import { sourceOf } from './sources.server'

test('a newsroom where nobody has written anything has no problems and an empty catalog', async () => {
  const desk = await aDesk()
  await desk.remove('articles')
  await desk.remove('site.yaml')
  await desk.write('site.yaml', site)
  const { catalog, problems } = await desk.read()
  expect(problems).toEqual([])
  expect(catalog.articles.size).toBe(0)
  expect(catalog.site.name).toBe('The Empty Gazette')
})

const site = `name: The Empty Gazette
tagline: Nothing yet
description: Nobody has written anything.
url: https://gazette.example
contact: { email: desk@gazette.example }
`

test('an empty folder is served under a name of its own, and says what is missing', async () => {
  const desk = await aDesk('empty')
  const newsroom = await desk.read()
  expect(newsroom.catalog.site).toEqual(emptyCatalog.site)
  expect(printed(newsroom)).toEqual([expect.stringMatching(/^site\.yaml:1:1 {2}file-missing/)])
})

test('a folder that is not there', async () => {
  const newsroom = await readNewsroom('/nowhere/at/all')
  expect(newsroom.catalog.articles.size).toBe(0)
  expect(printed(newsroom)).toContainEqual(expect.stringMatching(/no content folder.*CONTENT_DIR/))
})

test('the faultless newsroom: everything is in the catalog, newest story first', async () => {
  const desk = await aDesk()
  await desk.write(
    'articles/science/newer.mdx',
    aStory('Words.', 'oldSlugs: [older, world/oldest]'),
  )
  const { catalog, problems } = await desk.read()
  expect(problems).toEqual([])
  expect([...catalog.articles.keys()]).toEqual(['science/newer', 'world/good-story'])
  expect([...catalog.sections.keys()]).toEqual(['world', 'science'])
  expect(catalog.bySlug.get('newer')).toBe('science/newer')
  expect([...catalog.moved]).toEqual([
    ['science/older', 'science/newer'],
    ['older', 'science/newer'],
    ['world/oldest', 'science/newer'],
    ['oldest', 'science/newer'],
  ])
  expect(catalog.media.get('chart.svg')).toMatchObject({
    width: 720,
    height: 405,
    contentType: 'image/svg+xml',
  })
  expect(catalog.pages.get('standards')?.headings[0]?.id).toBe('corrections-come-first')
})

test.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('%s change nothing', async (_, change) => {
  const desk = await aDesk()
  const text = aStory('Words.\n\n## A heading\n\n- one\n- two', 'notice: "Mind the tide."')
  await desk.write('articles/world/story.mdx', change(text))
  const { catalog, problems } = await desk.read()
  expect(problems).toEqual([])
  const story = catalog.articles.get('world/story')
  expect(story).toMatchObject({ wordCount: 5, notice: 'Mind the tide.' })
  expect(await sourceOf(story ?? never, desk.folder)).toBe(
    'Words.\n\n## A heading\n\n- one\n- two\n',
  )
})

test('a broken edit is told, and the last good version goes on being served, body and all', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('The good words.'))
  const before = await desk.read()
  await desk.write('articles/world/story.mdx', aStory('The <broken words.'))
  const broken = await desk.read()
  expect(printed(broken)).toEqual([
    expect.stringMatching(/^articles\/world\/story\.mdx:9:5 {2}tag/),
  ])
  const served = broken.catalog.articles.get('world/story')
  expect(served).toEqual(before.catalog.articles.get('world/story'))
  expect(broken.catalog.version).toBe(before.catalog.version)
  expect(await sourceOf(served ?? never, desk.folder)).toBe('The good words.\n')

  await desk.write('articles/world/story.mdx', aStory('The mended words.'))
  const mended = await desk.read()
  expect(mended.problems).toEqual([])
  expect(mended.catalog.version).not.toBe(before.catalog.version)
  const story = mended.catalog.articles.get('world/story')
  expect(await sourceOf(story ?? never, desk.folder)).toBe('The mended words.\n')
})

test('whoever breaks a file reads of that, not of the links in the version that is served', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('[Gone](/world/gone).'))
  expect(printed(await desk.read())).toEqual([expect.stringContaining('/world/gone leads nowhere')])
  await desk.write('articles/world/story.mdx', aStory('{broken}'))
  expect(printed(await desk.read())).toEqual([expect.stringContaining('Text in braces')])
})

test.each([
  ['site.yaml', 'name: [', (c: Catalog) => c.site.name, 'The Test Gazette'],
  ['sections.yaml', 'world: [', (c: Catalog) => c.sections.get('world')?.name, 'World'],
  [
    'tags.yaml',
    'tides:\n  name: Tides\nboats: 1',
    (c: Catalog) => c.tags.get('boats')?.name,
    'Boats',
  ],
  [
    'authors/ada-north.yaml',
    'name: 7',
    (c: Catalog) => c.authors.get('ada-north')?.name,
    'Ada North',
  ],
  ['media/chart.svg', 'nothing', (c: Catalog) => c.media.get('chart.svg')?.width, 720],
  ['pages/standards.mdx', 'nothing', (c: Catalog) => c.pages.get('standards')?.title, 'Standards'],
])('a broken %s keeps its last good version too', async (file, text, look, value) => {
  const desk = await aDesk()
  await desk.read()
  await desk.write(file, text)
  const { catalog, problems } = await desk.read()
  expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]))
  expect(look(catalog)).toBe(value)
})

type Catalog = typeof emptyCatalog

test('a server that starts beside broken lists serves what it can read of them, and all stories', async () => {
  const desk = await aDesk()
  await desk.write('site.yaml', `${site}timeZone: Nowhere\n`)
  await desk.write('sections.yaml', 'world: [')
  await desk.write('tags.yaml', 'tides: { name: Tides }\nboats: { nam: Boats }\n')
  const { catalog, problems } = await desk.readAfresh()
  expect(catalog.articles.has('world/good-story')).toBe(true)
  expect(catalog.sections.get('world')?.name).toBe('World')
  expect(catalog.site).toMatchObject({ name: 'The Empty Gazette', timeZone: 'UTC' })
  expect([...catalog.tags.keys()]).toEqual(['tides'])
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['articles/world/good-story.mdx', 'sections.yaml', 'site.yaml', 'tags.yaml']),
  )
})

test('what did not change is not parsed again', async () => {
  const desk = await aDesk()
  const file = 'articles/world/good-story.mdx'
  const first = await desk.read()
  await desk.write('articles/world/other.mdx', aStory('Words.'))
  const second = await desk.read()
  expect(second.readings.get(file)?.good).toBe(first.readings.get(file)?.good)
  expect(second.catalog.articles.size).toBe(2)
})

test('an edit of the same length in the same moment is seen', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('One word.'))
  await desk.read()
  await desk.write('articles/world/story.mdx', aStory('Two words.'.slice(0, 9)))
  const { catalog } = await desk.read()
  const story = catalog.articles.get('world/story')
  expect(await sourceOf(story ?? never, desk.folder)).toBe('Two words\n')
})

test('a story that is renamed or deleted leaves its old address', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/story.mdx', aStory('Words.'))
  await desk.read()
  const at = (file: string) => path.join(desk.folder, 'articles/world', file)
  await rename(at('story.mdx'), at('renamed.mdx'))
  expect([...(await desk.read()).catalog.bySlug.keys()].sort()).toEqual(['good-story', 'renamed'])
  await desk.remove('articles/world/renamed.mdx')
  expect([...(await desk.read()).catalog.bySlug.keys()]).toEqual(['good-story'])
})

test('of two stories with one slug the first by path is served, and gives way once it is renamed', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/same.mdx', aStory('In world.'))
  await desk.write('articles/science/same.mdx', aStory('In science.'))
  expect((await desk.read()).catalog.bySlug.get('same')).toBe('science/same')
  await desk.remove('articles/science/same.mdx')
  const { catalog, problems } = await desk.read()
  expect(catalog.bySlug.get('same')).toBe('world/same')
  expect(problems).toEqual([])
})

test('a file of two megabytes is refused without being read', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/faulty.mdx', aStory('Word '.repeat(400_000)))
  const newsroom = await desk.read()
  expect(printed(newsroom)).toEqual([
    expect.stringMatching(/^articles\/world\/faulty\.mdx:1:1 {2}too-large {2}The file has 1\.9 MB/),
  ])
  expect(newsroom.catalog.articles.has('world/good-story')).toBe(true)
})

test('a NUL byte is refused where it stands', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/faulty.mdx', aStory('The t\0ide.'))
  expect(printed(await desk.read())).toEqual([
    expect.stringMatching(/^articles\/world\/faulty\.mdx:9:6 {2}nul-byte/),
  ])
})

test('a file in UTF-16 is named as such', async () => {
  const desk = await aDesk()
  await desk.write('articles/world/faulty.mdx', Buffer.from(`\uFEFF${aStory('Words.')}`, 'utf16le'))
  expect(printed(await desk.read())).toEqual([expect.stringContaining('saved as UTF-16')])
})

test('a link that leads out of the content folder is refused, one that stays inside is followed', async () => {
  const outside = await aDesk('empty')
  await outside.write('secret.mdx', aStory('Not for readers.'))
  const desk = await aDesk()
  const articles = path.join(desk.folder, 'articles/world')
  await symlink(path.join(outside.folder, 'secret.mdx'), path.join(articles, 'faulty.mdx'))
  await symlink('/nowhere', path.join(articles, 'dangling.mdx'))
  await symlink(outside.folder, path.join(desk.folder, 'articles/science'))
  await mkdir(path.join(desk.folder, 'media'), { recursive: true })
  await symlink('chart.svg', path.join(desk.folder, 'media/again.svg'))
  const newsroom = await desk.read()
  expect(printed(newsroom)).toEqual([
    expect.stringMatching(/^articles\/science:1:1 {2}file-link/),
    expect.stringMatching(/^articles\/world\/dangling\.mdx:1:1 {2}file {2}.*not there/),
    expect.stringMatching(/^articles\/world\/faulty\.mdx:1:1 {2}file-link/),
  ])
  expect([...newsroom.catalog.articles.keys()]).toEqual(['world/good-story'])
  expect(newsroom.catalog.media.get('again.svg')?.width).toBe(720)
})

test('a version that is neither on disk nor kept is an error that says so', async () => {
  const desk = await aDesk()
  const gone = { file: 'articles/world/good-story.mdx', hash: 'a'.repeat(64) }
  await expect(sourceOf(gone, desk.folder)).rejects.toThrow(
    'articles/world/good-story.mdx is no longer on disk in the version aaaaaaaa',
  )
})

test('what editors leave beside a file is nobody’s business', async () => {
  const desk = await aDesk()
  for (const name of ['.story.mdx.swp', 'story.mdx~', '#story.mdx#', '.DS_Store']) {
    await writeFile(path.join(desk.folder, 'articles/world', name), 'x')
  }
  expect((await desk.read()).problems).toEqual([])
})

const never = { file: 'missing', hash: 'missing' }
