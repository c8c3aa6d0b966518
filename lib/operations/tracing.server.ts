import 'server-only'
import { env } from '@/lib/env.server'
import { beforeStopping } from '@/lib/stopping'

/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: () => TraceIds }
const key: unique symbol = Symbol.for('masthead.tracing')

/** By the names that OpenTelemetry gives them in logs that are not its own. */
type TraceIds = { trace_id?: string; span_id?: string }

/**
 * Sends traces when OTEL_EXPORTER_OTLP_ENDPOINT says where to. The framework makes the spans, and continues those
 * of whoever asks with `traceparent`. The other standard variables are read by the library itself. Without it
 * nothing is loaded.
 */
export async function startTracing(): Promise<void> {
  const { OTEL_SDK_DISABLED, OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = env
  const isWanted = OTEL_EXPORTER_OTLP_ENDPOINT ?? OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
  if (OTEL_SDK_DISABLED || !isWanted || shelf[key]) return
  const { openTracing } = await import('./open-tracing.server')
  const { idsOfThis, close } = openTracing()
  shelf[key] = idsOfThis
  beforeStopping(close)
}

/** The trace that the present work belongs to, for a line of the log. */
export function traceOfThis(): TraceIds {
  return shelf[key]?.() ?? {}
}
