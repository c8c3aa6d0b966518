import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { newsroomFiles, storyFile } from './generated-newsroom.ts'

test('a generated newsroom has no problems, whatever its size', async () => {
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

test('the same number gives the same story, and no two stories share a name', () => {
  expect(storyFile(7)).toEqual(storyFile(7))
  const names = Array.from({ length: 5000 }, (_, number) => storyFile(number)[0].split('/').at(-1))
  expect(new Set(names).size).toBe(5000)
})
