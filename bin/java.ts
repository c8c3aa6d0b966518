import { spawnSync } from 'node:child_process'
import { canInstallPackages, installPackages } from './debian.ts'

/** What the checker is compiled for. */
const OLDEST = 17

/**
 * The machine's Java, which the HTML checker (vnu) runs on, installed first where that can be done without asking.
 * Undefined where there is none: the check is then skipped, and says so.
 */
export function requireJava(): string | undefined {
  return findJava() ?? installFromDebian()
}

/** The command of a Java that works and is new enough. macOS has a `java` that only tells where to get one. */
export function findJava(): string | undefined {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1])
  return status === 0 && version >= OLDEST ? 'java' : undefined
}

function installFromDebian(): string | undefined {
  if (!canInstallPackages()) return undefined
  process.stdout.write('No Java found: installing Debian’s default-jre-headless …\n')
  return installPackages('default-jre-headless') ? findJava() : undefined
}
