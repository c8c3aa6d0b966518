import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aDesk, expectAsFromScratch, today } from '@/lib/content/newsroom.fixture'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { newsroomFiles, storyFile } from './generated-newsroom.ts'

test('a generated newsroom has no problems, whatever its size', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'generated-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const stories = Array.from({ length: 150 }, (_, number) => storyFile(number))
  for (const [file, text] of [...newsroomFiles(), ...stories]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  const { catalog, problems } = await readNewsroom(folder)
  expect(problems).toEqual([])
  expect(catalog.articles.size).toBe(150)
})

test('reading its edits one by one finds what reading everything finds', {
  timeout: 60_000,
}, async () => {
  const desk = await aDesk('empty')
  const stories = Array.from({ length: 300 }, (_, number) => storyFile(number))
  for (const [file, text] of [...newsroomFiles(), ...stories]) await desk.write(file, text)
  let newsroom = await desk.read()
  for (let step = 0; step < 24; step += 1) {
    const [file, text] = storyFile((step * 37) % 300)
    const elsewhere = file.replace(/articles\/[^/]+/, 'articles/town')
    if (step % 4 === 0) await desk.remove(file)
    if (step % 4 === 1) await desk.write(elsewhere, text)
    if (step % 4 === 2) await desk.write(file, text.replaceAll('## ', '## Anew, '))
    if (step % 4 === 3) await desk.write(file, text.replace('draft: true', 'draft: false'))
    newsroom = await readNewsroom(desk.folder, newsroom, { now: today, only: [file, elsewhere] })
    expectAsFromScratch(newsroom)
  }
  expect(newsroom.problems.length).toBeGreaterThan(0)
})

test('the same number gives the same story, and no two stories share a name', () => {
  expect(storyFile(7)).toEqual(storyFile(7))
  const names = Array.from({ length: 5000 }, (_, number) => storyFile(number)[0].split('/').at(-1))
  expect(new Set(names).size).toBe(5000)
})
