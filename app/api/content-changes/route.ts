import { currentCatalog } from '@/lib/content/current.server'
import { env } from '@/lib/env.server'
import { onLive } from '@/lib/publishing/listeners.server'

/**
 * For the author's browser: the version of the content on disk, at once and whenever it changes. Only
 * `npm run dev` has it.
 */
export function GET(request: Request): Response {
  if (!env.isDevelopment) return new Response(null, { status: 404 })
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (version: string) => controller.enqueue(encoder.encode(`data: ${version}\n\n`))
      tell(currentCatalog().version)
      const stop = onLive(({ after }) => tell(after.catalog.version))
      request.signal.addEventListener('abort', () => {
        stop()
        controller.close()
      })
    },
  })
  return new Response(stream, {
    // Compression would hold the events back until enough of them had come together.
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' },
  })
}
