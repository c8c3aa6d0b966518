import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { NEXT, nextEnv } from './next-command.ts'
import { freePort, isAnswering } from './ports.ts'

/** The framework's own server with a page on which nothing is: what it can do at best. */
export type EmptyPage = { url: string; stop: () => Promise<void> }

/** Builds an application of one empty static page with the packages of this one, and serves it with `next start`. */
export async function serveEmptyPage(): Promise<EmptyPage> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-empty-'))
  mkdirSync(join(folder, 'app'))
  const files = {
    'package.json': '{ "name": "empty", "private": true, "type": "module" }',
    'next.config.mjs': 'export default { agentRules: false, turbopack: { root: "/" } }',
    'app/layout.jsx':
      'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    'app/page.jsx': 'export default function Page() { return null }',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const next = resolve(NEXT)
  const options = { cwd: folder, env: nextEnv() }
  const build = spawnSync(process.execPath, [next, 'build'], { ...options, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`The empty page:\n${build.stdout}${build.stderr}`)
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    ...options,
    stdio: 'ignore',
  })
  const stop = () => end(server, folder)
  while (!(await isAnswering(port))) {
    if (server.exitCode !== null) throw new Error('The empty page could not be served.')
    await wait(50)
  }
  return { url: `http://localhost:${port}/`, stop }
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
