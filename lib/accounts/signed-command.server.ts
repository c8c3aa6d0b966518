import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readSigned, signed } from '@/lib/secret.server'
import { type RoleCommand, roleCommandSchema } from './role-command'

/** A command is good for so long: milliseconds. Both clocks are those of one machine. */
const goodFor = 60_000

const orderSchema = z.object({ command: roleCommandSchema, at: z.number(), nonce: z.uuid() })

/** A command that the running server obeys: only who can read its secret can give it. */
export function signCommand(command: RoleCommand, now: number): string {
  return signed('command', JSON.stringify({ command, at: now, nonce: randomUUID() }))
}

/** The command, once: nothing for what was not signed here, is too old, or was carried out already. */
export function acceptCommand(token: string, now: number): RoleCommand | undefined {
  const text = readSigned('command', token)
  if (!text) return undefined
  const { command, at, nonce } = orderSchema.parse(JSON.parse(text))
  for (const [old, until] of seen) if (until < now) seen.delete(old)
  if (Math.abs(now - at) > goodFor || seen.has(nonce)) return undefined
  seen.set(nonce, at + goodFor)
  return command
}

/** Commands that were carried out, for as long as they could be repeated. */
const seen = new Map<string, number>()
