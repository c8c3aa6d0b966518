import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anArticle } from '@/lib/content/article.fixture'
import {
  aRepository,
  readRepository,
  runGit,
  storyFile,
  type TestRepository,
  versionsOfTides,
} from './git.fixture'
import { readOn } from './read-log.server'
import { findRepository } from './repository.server'
import { stepsOfStory } from './story-versions.server'
import { countUpdates } from './versions'

const file = 'articles/world/tides.mdx'
let repository: TestRepository
let dataDir: string

beforeEach(() => {
  repository = aRepository()
  dataDir = mkdtempSync(join(tmpdir(), 'masthead-data-'))
})
afterEach(() => {
  repository.clear()
  rmSync(dataDir, { recursive: true })
})

const history = (folder = repository.folder) => versionsOfTides(folder, dataDir)

describe('where git holds less', () => {
  test('a shallow copy says that older versions are not in it', async () => {
    for (const number of [1, 2, 3, 4]) {
      repository.write(file, storyFile(`Number ${number}.`))
      repository.commit(`Version ${number}`, { at: `2026-03-0${number}T08:00:00Z` })
    }
    const copy = mkdtempSync(join(tmpdir(), 'masthead-shallow-'))
    runGit(copy, ['clone', '--quiet', '--depth', '2', `file://${repository.folder}`, '.'])
    const { versions, beginning } = await history(copy)
    expect(versions.map(({ message }) => message)).toEqual(['Version 4', 'Version 3'])
    expect(beginning).toBe('shallow')
    expect(readdirSync(dataDir)).toEqual([])
    rmSync(copy, { recursive: true })
  })

  test('a folder without git has no repository, nor has one in which nobody has committed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masthead-plain-'))
    expect(await findRepository(folder)).toMatchObject({ state: 'no-repository' })
    expect(await findRepository(repository.folder)).toMatchObject({ state: 'no-repository' })
    expect(await findRepository(join(folder, 'gone'))).toMatchObject({ state: 'no-repository' })
    rmSync(folder, { recursive: true })
  })

  test('a repository of somebody else, and a machine without git, are told apart and read by nobody', async () => {
    repository.write(file, storyFile())
    repository.commit('Publish')
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect(await findRepository(repository.folder)).toMatchObject({ state: 'refused' })
    vi.stubEnv('PATH', '/nowhere')
    expect(await findRepository(repository.folder)).toMatchObject({ state: 'not-installed' })
    vi.unstubAllEnvs()
  })

  test('a repository that a hook of git names is not taken for that of the content', async () => {
    repository.write(file, storyFile())
    const commit = repository.commit('Publish')
    vi.stubEnv('GIT_DIR', '/nowhere/.git')
    expect(await findRepository(repository.folder)).toMatchObject({ state: 'found', head: commit })
    vi.unstubAllEnvs()
  })

  test('a program that the repository would have run is not run', async () => {
    repository.write(file, storyFile())
    repository.commit('Publish')
    const mark = join(dataDir, 'ran')
    repository.git('config', 'core.fsmonitor', `touch ${mark}`)
    repository.git('config', 'diff.external', `touch ${mark}`)
    await history()
    expect(existsSync(mark)).toBe(false)
  })

  test('a repository that begins after the story came out says so', async () => {
    repository.write(file, storyFile('One.', ['published: 2020-01-01T00:00:00Z']))
    repository.commit('Import')
    expect((await history()).beginning).toBe('kept')
  })

  test('a story that nobody committed has no history', async () => {
    repository.write('articles/world/other.mdx', storyFile())
    repository.commit('Another')
    expect((await history()).versions).toEqual([])
  })
})

test('content below a folder of the repository is found there', async () => {
  repository.write(`site/content/${file}`, storyFile('One.'))
  repository.write('README.md', 'Software.')
  repository.commit('Publish')
  repository.write('README.md', 'More software.')
  repository.write(`site/archive/${file}`, storyFile('A file that only looks the same.'))
  repository.commit('Work on the software', { at: '2026-03-02T08:00:00Z' })
  const { versions } = await history(join(repository.folder, 'site/content'))
  expect(versions.map(({ message }) => message)).toEqual(['Publish'])
})

test('five hundred versions are all there', { timeout: 60_000 }, async () => {
  const commits = Array.from({ length: 500 }, (_, number) => {
    const text = storyFile(`There are ${number} of them.`)
    const message = `Version ${number}`
    const at = 1_772_352_000 + number * 60
    return `commit refs/heads/main\ncommitter Ada <a@b> ${at} +0000\ndata ${message.length}\n${message}\nM 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`
  })
  runGit(repository.folder, ['fast-import', '--quiet'], { input: commits.join('') })
  const { versions } = await history()
  expect(versions).toHaveLength(500)
  expect(versions[0]?.message).toBe('Version 499')
  expect(countUpdates(versions)).toBe(499)
})

describe('the log that is kept', () => {
  test('is read again at the next start, and only what came since is asked of git', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    await history()
    const [kept = ''] = readdirSync(join(dataDir, 'history'))
    repository.write(file, storyFile('Two.'))
    repository.commit('Update', { at: '2026-03-02T08:00:00Z' })
    expect((await history()).versions).toHaveLength(2)
    expect((await history()).versions).toHaveLength(2)
    writeFileSync(join(dataDir, 'history', kept), 'torn {', { flag: 'a' })
    expect((await history()).versions).toHaveLength(2)
  })

  test('goes on with new commits, and tells which stories they touched', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    const reading = await readRepository(repository.folder, dataDir)
    repository.write(file, storyFile('Two.'))
    repository.commit('Update', { at: '2026-03-02T08:00:00Z' })
    const found = await findRepository(repository.folder)
    if (found.state !== 'found') throw new Error(found.words)
    expect(await readOn(reading, found, dataDir)).toEqual({ touched: [file] })
    expect(stepsOfStory(reading, anArticle('world/tides'))).toHaveLength(2)
  })

  test('is read anew when the past of the repository is another one', async () => {
    repository.write(file, storyFile('One.'))
    repository.commit('Publish')
    repository.write(file, storyFile('Two.'))
    repository.commit('Update', { at: '2026-03-02T08:00:00Z' })
    await history()
    repository.git('reset', '--quiet', '--hard', 'HEAD^')
    repository.write(file, storyFile('Three.'))
    repository.commit('Forced', { at: '2026-03-03T08:00:00Z' })
    expect((await history()).versions.map(({ message }) => message)).toEqual(['Forced', 'Publish'])
  })
})
