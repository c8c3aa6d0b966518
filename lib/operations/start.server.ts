import 'server-only'
import { env } from '@/lib/env.server'
import { logConsole } from './console.server'
import { log } from './log.server'
import { lineOf } from './request-line'
import { type AnsweredRequest, noteRequests } from './requests.server'
import { startTracing } from './tracing.server'

/** What an operator sees of a server: its log, its metrics, its traces. The first thing that a server starts. */
export async function startOperations(): Promise<void> {
  await startTracing()
  const count = await startMetrics()
  if (!env.isDevelopment) logConsole(log())
  noteRequests((answered) => {
    count?.(answered)
    const { level, words, ...facts } = lineOf(answered)
    if (log().isLevelEnabled(level)) log()[level](facts, words)
  })
}

async function startMetrics(): Promise<((answered: AnsweredRequest) => void) | undefined> {
  if (env.METRICS_PORT === undefined) return undefined
  const [{ openMetrics }, { serveMetrics }] = await Promise.all([
    import('./metrics.server'),
    import('./metrics-server.server'),
  ])
  const { registry, count } = openMetrics()
  serveMetrics(registry, env.METRICS_PORT)
  return count
}
