import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build-if-needed.ts'
import { leave } from './leave.ts'
import { isAnswering, isPortFree } from './ports.ts'
import { SERVE, STOP_WITHIN_MS, serveEnv } from './serve-command.ts'

/** The shell that npm started this in, from before Node was changed (see node-version.cjs). */
const shell = Number(process.env.STARTED_BY ?? process.ppid)

const { values } = parseArgs({
  options: { port: { type: 'string', short: 'p', default: process.env.PORT || '3000' } },
})

const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  leave(
    `A port is a number from 1 to 65535, and “${values.port}” is none. Try: npm start -- --port 4000`,
  )
}
if (!(await isPortFree(port))) {
  leave(
    `Port ${port} is in use. Stop what uses it, or take another: npm start -- --port ${port + 1}`,
  )
}
if (buildIfNeeded() === 'failed') leave('The build failed; the reason is above.')

const server = spawn(process.execPath, [...SERVE, '--port', String(port)], {
  env: serveEnv(),
  stdio: 'inherit',
})

let stopping = false
server.once('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop(signal))
stopWithNpm()

while (!(await isAnswering(port))) await wait(100)
process.stdout.write(`\nServing on http://localhost:${port} (Ctrl-C stops it)\n\n`)

/** Requests under way are finished first, but a reader who keeps a connection open does not keep the server up. */
function stop(signal: NodeJS.Signals) {
  stopping = true
  server.kill(signal)
  setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS).unref()
}

/** npm sends its signals to a shell, and not every shell hands them on: one that is gone is as good as a signal. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => isRunning(shell) || stop('SIGTERM'), 250).unref()
}

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0) // asks, and sends nothing
  } catch {
    return false
  }
}
