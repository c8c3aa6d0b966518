import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { type Newsroom, newsroomOf, readNewsroom } from './newsroom.server'
import { formatProblem } from './problem'
import { storyLists } from './story-lists'

/** The day on which tests read: after all stories of the faultless newsroom. */
export const today = new Date('2026-06-01T00:00:00Z')

/** A content folder of its own for one test. */
export type Desk = {
  folder: string
  write: (file: string, text: string | Uint8Array) => Promise<void>
  remove: (file: string) => Promise<void>
  /** Reads the folder; after the first time only what changed. */
  read: () => Promise<Newsroom>
  /** Reads it as a server does that has just started. */
  readAfresh: () => Promise<Newsroom>
}

/** A copy of the faultless newsroom, or an empty folder; gone after the test. */
export async function aDesk(start: 'faultless' | 'empty' = 'faultless'): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const faultless = fileURLToPath(new URL('fixtures/newsroom/', import.meta.url))
  if (start === 'faultless') await cp(faultless, folder, { recursive: true })
  let last: Newsroom | undefined
  const read = async () => {
    last = await readNewsroom(folder, last, { now: today })
    return last
  }
  return {
    folder,
    read,
    readAfresh: () => readNewsroom(folder, undefined, { now: today }),
    remove: (file) => rm(path.join(folder, file), { recursive: true }),
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), text)
    },
  }
}

/** The problems as an author reads them. */
export function printed({ problems }: Newsroom): string[] {
  return problems.map((problem) => formatProblem(problem, ''))
}

/** Expects of a newsroom that was read bit by bit what its files come to when all is put together from scratch. */
export function expectAsFromScratch(newsroom: Newsroom, now: Date = today): void {
  const { readings, workings, catalog } = newsroom
  const whole = newsroomOf(readings, { stray: workings.stray, now })
  expect(newsroom.problems).toEqual(whole.problems)
  expect({ ...catalog, articles: new Map(catalog.articles) }).toEqual(whole.catalog)
  for (const [address, story] of catalog.articles) expect(catalog.articles.get(address)).toBe(story)
  expect([...catalog.articles.keys()]).toEqual([...whole.catalog.articles.keys()])
  expect([...catalog.moved]).toEqual([...whole.catalog.moved])
  expect([...readings.keys()]).toEqual([...readings.keys()].toSorted())
  const [lists, wanted] = [newsroom, whole].map((one) => storyLists(one.catalog.articles))
  expect(lists).toEqual(wanted)
}

/** A story without a fault: `aStory('Words.', 'draft: true')`. */
export function aStory(body: string, ...fields: string[]): string {
  return `---
headline: A story for a test of the newsroom
standfirst: It has all that a story needs, and nothing that anybody would like to read.
authors: [ada-north]
published: 2026-03-01T08:00:00+00:00
kind: news
${fields.map((field) => `${field}\n`).join('')}---

${body}
`
}
