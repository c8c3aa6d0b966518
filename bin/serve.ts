import { createServer } from 'node:http'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { stopsGracefully } from '../lib/serving/graceful-stop.ts'
import { listener } from '../lib/serving/listener.ts'
import { closeAll, noteStopping } from '../lib/stopping.ts'
import { leave } from './leave.ts'

/**
 * The production server: the framework's request handler, and before it what lies in memory. It needs a build and
 * nothing else of `bin`; `npm start` makes the one and then runs this. docs/decisions/0020-our-own-server.md
 *
 *     NODE_ENV=production node bin/serve.ts --port 3000
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', short: 'p', default: process.env.PORT || '3000' },
    hostname: { type: 'string' },
  },
})
const port = Number(values.port)

// The framework reads these when it is loaded and while it answers; its own command sets them, too. Without the
// second it would take its own address from the Host header of whoever asks.
Object.assign(process.env, {
  NODE_ENV: 'production',
  PORT: String(port),
  __NEXT_PRIVATE_ORIGIN: `http://localhost:${port}`,
})
// What was compiled for the last start is there for this one; a new build begins anew.
enableCompileCache('.next/compiled')
const { default: next } = await import('next')
const app = next({ dev: false, port, ...(values.hostname && { hostname: values.hostname }) })
await app.prepare()

const server = createServer(listener(app.getRequestHandler()))
// Longer than a proxy keeps its connections: the one that ends them must not be the one that is asked.
server.keepAliveTimeout = 75_000
const stopServing = stopsGracefully(server)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
server.once('error', (fault) => leave(`Port ${port} cannot be listened on: ${fault.message}`))
server.listen(port, values.hostname)
setTimeout(flushCompileCache, 1_000).unref() // who is killed has kept it, too

/** Milliseconds. */
const stopWithin = 10_000
/** For load balancers that find out only after a while that no more requests should be sent here. */
const goOnFor = Number(process.env.STOP_AFTER_SECONDS || 0) * 1_000
let stopping = false

/** What is under way is finished, then what it has left to be done `after` it, then the database is closed. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  noteStopping()
  await wait(goOnFor)
  setTimeout(() => process.exit(1), stopWithin).unref()
  await stopServing()
  await app.close()
  await closeAll()
  process.exit(0)
}
