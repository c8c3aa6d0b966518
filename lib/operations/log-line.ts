import { z } from 'zod'

const lineSchema = z.object({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(''),
  request: z.string().optional(),
  err: z.object({ stack: z.string().default('') }).optional(),
})

/**
 * A line of the log for people, made of the one for machines: `08:15:02 warn  what happened  [request]`, and what
 * an error says of its place below it.
 */
export function readableLine(json: string): string {
  const { level, time, msg, request, err } = lineSchema.parse(JSON.parse(json))
  const head = `${time.slice(11, 19)} ${level.padEnd(5)} ${msg.trim()}${request ? `  [${request}]` : ''}`
  return `${[head, ...(err && !msg.includes(err.stack) ? [err.stack] : [])].join('\n')}\n`
}
