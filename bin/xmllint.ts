import { spawnSync } from 'node:child_process'
import { canInstallPackages, installPackages } from './debian.ts'

/**
 * The machine's xmllint, which feeds and sitemaps are checked with, installed first where that can be done without
 * asking. Undefined where there is none: the check is then skipped, and says so.
 */
export function requireXmllint(): string | undefined {
  return findXmllint() ?? installFromDebian()
}

/** The command of an xmllint that works; macOS brings one. */
export function findXmllint(): string | undefined {
  return spawnSync('xmllint', ['--version']).status === 0 ? 'xmllint' : undefined
}

function installFromDebian(): string | undefined {
  if (!canInstallPackages()) return undefined
  process.stdout.write('No xmllint found: installing Debian’s libxml2-utils …\n')
  return installPackages('libxml2-utils') ? findXmllint() : undefined
}
