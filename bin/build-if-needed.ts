import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEXT, nextEnv } from './next-command.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const OUTPUT = '.next'
const FINGERPRINT = join(OUTPUT, 'built-from')

/** Builds unless the last build was made from these very sources. Content is no part of it: it is read at run time. */
export function buildIfNeeded(): 'built' | 'up to date' | 'failed' {
  const upToDate =
    existsSync(join(OUTPUT, 'BUILD_ID')) && lastFingerprint() === sourceFingerprint('.')
  return upToDate ? 'up to date' : build()
}

/** Builds in any case, and remembers from which sources. What was wrong has been printed when it failed. */
export function build(): 'built' | 'failed' {
  const fingerprint = sourceFingerprint('.')
  rmSync(FINGERPRINT, { force: true })
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], {
    env: nextEnv(),
    stdio: 'inherit',
  })
  if (status !== 0) return 'failed'
  writeFileSync(FINGERPRINT, fingerprint)
  return 'built'
}

function lastFingerprint() {
  return existsSync(FINGERPRINT) ? readFileSync(FINGERPRINT, 'utf8') : undefined
}
