import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let place: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'masthead-node-'))
  mkdirSync(join(place, 'bin'))
  cpSync('bin/node-version.cjs', join(place, 'bin/node-version.cjs'))
  writeFileSync(join(place, 'command.cjs'), 'console.log("the command runs")')
})

afterEach(() => rmSync(place, { recursive: true }))

test('on a new Node the command goes on', () => {
  expect(startOn('24.0.0')).toEqual({ status: 0, stdout: 'the command runs\n', stderr: '' })
})

test('on an old Node without another one, it says in words what is needed', () => {
  const { status, stdout, stderr } = startOn('20.20.2')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('Masthead needs Node 24 or newer, and this is Node 20.20.2.')
  expect(stderr).not.toMatch(/^\s+at /m)
})

test.skipIf(process.platform === 'win32')(
  'on an old Node the packaged one runs the same command with the same arguments',
  () => {
    const folder = join(place, `node_modules/node-${process.platform}-${process.arch}/bin`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'node'), '#!/bin/sh\necho "$@"\nexit 7\n', { mode: 0o755 })
    const { status, stdout } = startOn('20.20.2', '--port', '4000')
    expect(status).toBe(7)
    expect(stdout).toMatch(/-r \.\/bin\/node-version\.cjs .*command\.cjs --port 4000\n$/)
  },
)

/** A Node that claims this version. */
function startOn(version: string, ...args: string[]) {
  const claim = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  writeFileSync(join(place, 'claim.cjs'), claim)
  const options = ['-r', './claim.cjs', '-r', './bin/node-version.cjs', 'command.cjs', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, options, {
    cwd: place,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
