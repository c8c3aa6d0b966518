import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measurePublishing } from './bench-publish.ts'
import { coldStart } from './bench-size-parts.ts'
import { type Figure, median } from './figures.ts'
import { writeNewsroom } from './write-newsroom.ts'

/** How many stories, and within how many milliseconds an edit of one is in its page. */
const promised = [
  [1_000, 120],
  [100_000, 500],
] as const

/** From an edit to the new text in the page, by both ways. Reading a hundred thousand stories first takes minutes. */
export async function measurePublish(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [stories, limit] of promised) {
    const place = await mkdtemp(join(tmpdir(), 'masthead-newsroom-'))
    const folder = writeNewsroom(stories, join(place, 'content'))
    const data = join(place, 'data')
    await coldStart(folder, data)
    const { saved, called } = await measurePublishing(folder, data)
    await rm(place, { recursive: true, force: true })
    const figure = (what: string, times: readonly number[]): Figure => ({
      what: `${what} → new text in the page, ${stories} articles`,
      must: `≤ ${limit} ms`,
      measured: `${median(times).toFixed(0)} ms`,
      isMet: median(times) <= limit,
    })
    figures.push(figure('edit saved', saved), figure('signed call made', called))
  }
  return figures
}
