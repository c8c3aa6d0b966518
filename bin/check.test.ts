import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const fixtures = 'lib/content/fixtures'

function check(folder: string, variables: Record<string, string> = {}) {
  const command = ['--conditions=react-server', '--import', 'tsx', 'bin/check.ts', folder]
  const env = { ...process.env, GITHUB_ACTIONS: '', ...variables }
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, lines: stdout.trimEnd().split('\n') }
}

function faultyNewsroom(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsroom-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(`${fixtures}/newsroom`, folder, { recursive: true })
  for (const name of ['unknown-tag', 'tag-inline', 'broken-yaml']) {
    const faulty = `${fixtures}/${name}/content/articles/world/faulty.mdx`
    cpSync(faulty, `${folder}/articles/world/${name}.mdx`)
  }
  return folder
}

test('without a problem the check says how much it has read, and succeeds', () => {
  expect(check(`${fixtures}/newsroom`)).toEqual({
    status: 0,
    lines: ['1 article, 1 author, 1 picture, 1 page: no problems'],
  })
}, 20_000)

test('with problems it tells all of them at once, and fails', () => {
  const { status, lines } = check(faultyNewsroom())
  expect(status).toBe(1)
  expect(lines.at(-1)).toBe('2 articles, 1 author, 1 picture, 1 page: 6 problems in 3 files')
  expect(lines).toHaveLength(7)
}, 20_000)

test('on GitHub each problem is an annotation too', () => {
  const { lines } = check(faultyNewsroom(), { GITHUB_ACTIONS: 'true' })
  const annotations = lines.filter((line) => line.startsWith('::error file='))
  expect(annotations).toHaveLength(6)
}, 20_000)
