import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { canInstallPackages, installPackages } from './debian.ts'

/** A Chromium to drive: the path of its binary and the flags that it is to be started with. */
export type Browser = { path: string; args: string[] }

/**
 * The browser for tests, pictures and measurements, installed first if the machine has none.
 *
 * | found                                       | used                                        |
 * | ------------------------------------------- | ------------------------------------------- |
 * | `CHROME_PATH` names a binary                | that one                                    |
 * | the distribution's Chromium                 | that one                                    |
 * | neither, but root and apt-get               | Debian's package `chromium`, installed now  |
 * | neither (macOS, Windows, no root)           | Playwright's own build, installed if missing |
 *
 * @throws Error in words, when nothing could be installed.
 */
export function requireBrowser(): Browser {
  const path = findBrowser() ?? installFromDebian() ?? installFromPlaywright()
  if (path === undefined) {
    throw new Error(
      'No browser: install Chromium, or name one with CHROME_PATH=/path/to/chrome. Tried Debian’s package and Playwright’s own.',
    )
  }
  return { path, args: browserArgs(process.getuid?.() === 0) }
}

/** The path of a browser that is on the machine already. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named) return named
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()].find(
    (path) => existsSync(path),
  )
}

/** Quiet and repeatable: no GPU, no calls home. The sandbox stays, except for root, who cannot have one. */
export function browserArgs(asRoot: boolean): string[] {
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
}

function installFromDebian(): string | undefined {
  if (!canInstallPackages()) return undefined
  process.stdout.write('No browser found: installing Debian’s chromium …\n')
  return installPackages('chromium') ? findBrowser() : undefined
}

function installFromPlaywright(): string | undefined {
  process.stdout.write('No browser found: installing Playwright’s own …\n')
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  })
  return findBrowser()
}
