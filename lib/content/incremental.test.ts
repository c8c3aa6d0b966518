import { existsSync, readdirSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aDesk, aStory, type Desk, expectAsFromScratch, today } from './newsroom.fixture'
import { type Newsroom, readNewsroom } from './newsroom.server'

/**
 * After each of many edits that an editor could make, reading only what changed must come to what reading
 * everything from scratch comes to: the same catalog, the same lists, the same problems.
 */
test.each([1, 2, 3, 4, 5, 6])(
  'reading what changed finds what reading everything finds (%i)',
  async (seed) => {
    const desk = await aDesk()
    const chance = chanceOf(seed)
    for (let n = 0; n < 25; n += 1) await edit(desk, chance)
    let newsroom = await readNewsroom(desk.folder, undefined, { now: today })
    expectAsFromScratch(newsroom)
    for (let step = 0; step < 40; step += 1) {
      const touched: string[] = []
      for (let edits = 1 + chance(3); edits > 0; edits -= 1)
        touched.push(...(await edit(desk, chance)))
      const only = chance(5) === 0 ? undefined : touched
      newsroom = await readNewsroom(desk.folder, newsroom, { now: today, only })
      expectAsFromScratch(newsroom)
      if (step % 10 === 0) await expectOfDisk(newsroom, desk)
    }
  },
)

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const faults = readdirSync(fixtures).filter((name) => name !== 'newsroom' && !name.startsWith('.'))

test.each(faults)(
  'and when %s is laid over a newsroom without fault, and taken away',
  async (name) => {
    const desk = await aDesk()
    const before = await readNewsroom(desk.folder, undefined, { now: today })
    await cp(path.join(fixtures, name, 'content'), desk.folder, { recursive: true })
    const faulty = await readNewsroom(desk.folder, before, { now: today })
    expectAsFromScratch(faulty)
    await rm(desk.folder, { recursive: true })
    await cp(path.join(fixtures, 'newsroom'), desk.folder, { recursive: true })
    const mended = await readNewsroom(desk.folder, faulty, { now: today })
    expectAsFromScratch(mended)
    expect(mended.problems).toEqual([])
  },
)

/** Of each file what a server that has just started reads of it. */
async function expectOfDisk(newsroom: Newsroom, desk: Desk): Promise<void> {
  const afresh = await readNewsroom(desk.folder, undefined, { now: today })
  const said = ({ readings }: Newsroom) =>
    [...readings.values()].map(({ file, hash, findings, named }) => ({
      file,
      hash,
      findings,
      named,
    }))
  expect(said(newsroom)).toEqual(said(afresh))
  expect(newsroom.workings.stray).toEqual(afresh.workings.stray)
}

type Chance = (below: number) => number

/** Makes one edit, and says which paths it touched. */
async function edit(desk: Desk, chance: Chance): Promise<string[]> {
  const one = <T>(items: readonly T[]) => items[chance(items.length)] as T
  const story = () => `articles/${one(sections)}/${one(slugs)}.mdx`
  const existing = (file: string) => existsSync(path.join(desk.folder, file))
  switch (chance(12)) {
    case 0: {
      const file = story()
      if (existing(file)) await desk.remove(file)
      return [file]
    }
    case 1: {
      const [from, to] = [story(), story()]
      if (!existing(from)) return [from]
      await desk.write(to, '')
      await rename(path.join(desk.folder, from), path.join(desk.folder, to))
      return [from, to]
    }
    case 2: {
      const file = `authors/${one(authors)}.yaml`
      if (chance(2) === 0 && existing(file)) await desk.remove(file)
      else await desk.write(file, chance(4) === 0 ? 'name: 7' : author)
      return [file]
    }
    case 3: {
      await desk.write(
        'tags.yaml',
        tags
          .filter(() => chance(3) > 0)
          .map(entry)
          .join(''),
      )
      return ['tags.yaml']
    }
    case 4: {
      const list =
        chance(6) === 0
          ? 'world: ['
          : sections
              .filter(() => chance(6) > 0)
              .map(entry)
              .join('')
      await desk.write('sections.yaml', list)
      return ['sections.yaml']
    }
    case 5: {
      const file = one([
        'media/chart.svg',
        'media/other.svg',
        'pages/about.mdx',
        'pages/standards.mdx',
      ])
      if (chance(2) === 0 && existing(file)) await desk.remove(file)
      else await desk.write(file, file.startsWith('media') ? drawing : page(one(anchors)))
      return [file]
    }
    case 6: {
      const lead = `lead: { story: ${one(sections)}/${one(slugs)} }\n`
      await desk.write('site.yaml', site + lead)
      return ['site.yaml']
    }
    default: {
      const file = story()
      await desk.write(file, chance(8) === 0 ? aStory('A <broken word.') : aRandomStory(chance))
      return [file]
    }
  }
}

const sections = ['world', 'science', 'town']
const slugs = ['tides', 'tide', 'moon', 'eels', 'harbour', 'harbours', 'salt', 'good-story']
const authors = ['ada-north', 'ben-quay', 'cleo']
const tags = ['tides', 'boats', 'moons']
const anchors = ['One', 'Two', 'Two and a half']
const author = 'name: Somebody\nrole: Reporter\nbio: Writes for a test.\n'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="4"/>'
const site = `name: The Test Gazette
tagline: For tests
description: Nobody reads it.
url: https://gazette.example
contact: { email: desk@gazette.example }
`

function entry(id: string): string {
  return `${id}:\n  name: ${id}\n  description: All about it.\n`
}

function page(heading: string): string {
  return `---\ntitle: A page\ndescription: A page for a test of the newsroom.\n---\n\n## ${heading}\n\nWords.\n`
}

function aRandomStory(chance: Chance): string {
  const one = <T>(items: readonly T[]) => items[chance(items.length)] as T
  const often = (line: () => string) => (chance(3) === 0 ? [line()] : [])
  const address = () => `${one(sections)}/${one(slugs)}`
  const anchor = () => (chance(2) === 0 ? `#${one(['one', 'two', 'two-and-a-half', 'tow'])}` : '')
  const link = () =>
    one([
      () => `[x](/${address()}${anchor()})`,
      () => `[x](/${address()})`,
      () => `[x](/about${one(['', '/standards', '/nothing'])}${anchor()})`,
      () => `[x](/authors/${one(authors)})`,
      () => `[x](/tags/${one(tags)})`,
      () => `[x](/${one(sections)})`,
      () => `[x](${anchor() || '#one'})`,
      () => `[x](/media/${one(['chart', 'other', 'no'])}.svg)`,
    ])()
  const day = String(1 + chance(28)).padStart(2, '0')
  const fields = [
    ...often(() => `tags: [${one(tags)}]`),
    ...often(() => `related: [${address()}]`),
    ...often(() => `oldSlugs: [${one([one(slugs), address(), 'former', 'world/former'])}]`),
    ...often(() => `image: { src: ${one(['chart', 'other'])}.svg, alt: A chart, credit: Ada }`),
    ...often(() => `draft: ${one(['true', 'false'])}`),
  ]
  const body = [`## ${one(anchors)}`, ...Array.from({ length: 1 + chance(3) }, link), 'Words.']
  return aStory(body.join('\n\n'), ...fields)
    .replace('published: 2026-03-01', `published: 2026-0${one(['3', '5', '7'])}-${day}`)
    .replace('[ada-north]', `[${one(authors)}]`)
}

/** A generator of numbers that are the same in every run: xorshift32. */
function chanceOf(seed: number): Chance {
  let state = seed * 0x9e3779b1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
