import 'server-only'
import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'
import { env } from '@/lib/env.server'
import { beforeStopping } from '@/lib/stopping'

/**
 * Tells Prometheus on a port of its own, which is not part of the publication: whoever can reach METRICS_HOST can
 * read them. A port that is taken is said and nothing else; readers come first.
 */
export function serveMetrics(registry: Registry, port: number): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.on('error', (fault) => console.error(`Metrics cannot be told: ${fault.message}`))
  server.listen(port, env.METRICS_HOST)
  server.unref()
  beforeStopping(() => void server.close())
  return server
}
