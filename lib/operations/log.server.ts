import 'server-only'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import { env } from '@/lib/env.server'
import { readableLine } from './log-line'
import { requestContext } from './request-context.server'
import { traceOfThis } from './tracing.server'

/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Logger }
const key: unique symbol = Symbol.for('masthead.log')

/**
 * The log of this server, on stdout: a JSON object a line, or lines for people at a terminal; LOG_FORMAT says
 * otherwise. Whatever is logged while a request is answered names that request.
 */
export function log(): Logger {
  const { LOG_LEVEL, LOG_FORMAT } = env
  const isForPeople = LOG_FORMAT ? LOG_FORMAT === 'text' : process.stdout.isTTY || env.isDevelopment
  shelf[key] ??= makeLog(LOG_LEVEL, isForPeople ? forPeople(stdout()) : stdout())
  return shelf[key]
}

/** A log that writes to `stream`. Nobody waits for it: each line is out before the next statement. */
export function makeLog(level: string, stream: DestinationStream): Logger {
  const options = {
    level,
    base: null, // a machine knows its own name, and whoever collects the lines adds it
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...named(requestContext().getStore()?.id), ...traceOfThis() }),
  }
  return pino(options, stream)
}

/** Turns each line into one for people. */
export function forPeople(stream: DestinationStream): DestinationStream {
  return { write: (line) => stream.write(readableLine(line)) }
}

function stdout(): DestinationStream {
  return destination({ dest: 1, sync: true })
}

function named(request: string | undefined): { request?: string } {
  return request === undefined ? {} : { request }
}
