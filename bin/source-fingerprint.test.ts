import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceFiles, sourceFingerprint } from './source-fingerprint.ts'

let root: string
let first: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'masthead-sources-'))
  for (const file of [
    'app/page.tsx',
    'lib/dates.ts',
    'next.config.mjs',
    'package-lock.json',
    'content/site.yaml',
  ])
    write(file, 'as it was')
  first = sourceFingerprint(root)
})

afterEach(() => rmSync(root, { recursive: true }))

test.each([
  'app/page.tsx',
  'app/globals.css',
  'lib/dates.ts',
  'components/site/nameplate.tsx',
  'next.config.mjs',
  'instrumentation.ts',
  'package-lock.json',
  'tsconfig.json',
  '.env.local',
])('a change of %s asks for a build', (file) => {
  write(file, 'changed')
  expect(sourceFingerprint(root)).not.toBe(first)
})

test.each([
  'content/articles/world/a-story.mdx',
  'docs/guide.md',
  'e2e/reading.spec.ts',
  'lib/dates.test.ts',
  'lib/content/fixtures/broken.mdx',
  'bin/start.ts',
  'README.md',
  'vitest.config.ts',
  'tsconfig.tsbuildinfo',
  '.next/BUILD_ID',
  '.data/lock',
])('a change of %s asks for none', (file) => {
  write(file, 'changed')
  expect(sourceFingerprint(root)).toBe(first)
})

test('a file that moves asks for a build, even with the same words in it', () => {
  rmSync(join(root, 'lib/dates.ts'))
  write('lib/days.ts', 'as it was')
  expect(sourceFingerprint(root)).not.toBe(first)
})

test('what only looks the same every time is the same: nothing depends on time or order', () => {
  expect(sourceFingerprint(root)).toBe(first)
  expect(sourceFiles(root)).toEqual([
    'app/page.tsx',
    'lib/dates.ts',
    'next.config.mjs',
    'package-lock.json',
  ])
})

function write(file: string, words: string) {
  mkdirSync(join(root, dirname(file)), { recursive: true })
  writeFileSync(join(root, file), words)
}
