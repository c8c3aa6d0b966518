import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { requireBrowser } from './bin/browser.ts'
import { freePort } from './bin/ports.ts'
import { STOP_WITHIN_MS } from './bin/serve-command.ts'

// This file is read again by every worker, which inherits the environment: there they find what was settled first.
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_DATA_DIR ??= emptyFolder()

const { path: executablePath, args } = requireBrowser()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000, // many a test starts a server of its own, with a new database
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    launchOptions: { executablePath, args },
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" bin/start.ts --port ${process.env.E2E_PORT}`,
    port: Number(process.env.E2E_PORT),
    env: { DATA_DIR: process.env.E2E_DATA_DIR },
    timeout: 300_000, // it may have to build first
    gracefulShutdown: { signal: 'SIGTERM', timeout: STOP_WITHIN_MS },
  },
})

/** What readers write during the tests goes here, and away with them. */
function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
