import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readNewsroom } from './newsroom.server'
import { formatProblem } from './problem'

/**
 * Each folder of `fixtures` lays its `content` over the faultless `newsroom`; `expected.txt` is what the check
 * then prints. Run with `-u` after wording a message anew, and read the difference.
 */
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const cases = (await readdir(fixtures, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'newsroom')
  .map(({ name }) => name)

test.each(cases)('%s: the fault is told, and the good story is served', async (name) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  await cp(path.join(fixtures, 'newsroom'), folder, { recursive: true })
  await cp(path.join(fixtures, name, 'content'), folder, { recursive: true })

  const { catalog, problems } = await readNewsroom(folder, undefined, {
    now: new Date('2026-06-01'),
  })
  await rm(folder, { recursive: true })

  const printed = problems.map((problem) => `${formatProblem(problem, 'content')}\n`).join('')
  await expect(printed).toMatchFileSnapshot(path.join(fixtures, name, 'expected.txt'))
  expect(catalog.articles.get('world/good-story')?.wordCount).toBe(15)
})
