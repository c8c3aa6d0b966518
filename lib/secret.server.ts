import 'server-only'
import {
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env.server'

/** What a key is for. What is signed for one purpose is worth nothing for another. */
export type Purpose =
  | 'sign-in'
  | 'guest'
  | 'browser'
  | 'address'
  | 'writer'
  | 'receipt'
  | 'unsubscribe'
  | 'recipient'
  | 'command'
  | 'form'
  | 'refresh'

/** A fingerprint of `text` that only this newsroom can make: base64url, 43 characters. */
export function keyedHash(purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
}

/** Says `text` with a signature: `<text as base64url>.<signature>`. Anybody can read it, nobody else can make it. */
export function signed(purpose: Purpose, text: string): string {
  const body = Buffer.from(text).toString('base64url')
  return `${body}.${keyedHash(purpose, body)}`
}

/** What was signed; undefined for anything that was not signed here for this purpose. */
export function readSigned(purpose: Purpose, token: string): string | undefined {
  const [body = '', signature = ''] = token.split('.')
  const expected = Buffer.from(keyedHash(purpose, body))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  return Buffer.from(body, 'base64url').toString()
}

/** A key of 32 bytes, always the same for the same purpose. */
export function keyFor(purpose: Purpose): KeyObject {
  const kept = keys.get(purpose)
  if (kept) return kept
  const key = createSecretKey(
    Buffer.from(hkdfSync('sha256', readSecret(), 'masthead', purpose, 32)),
  )
  keys.set(purpose, key)
  return key
}

const keys = new Map<Purpose, KeyObject>()

/** SECRET, or what was made up for this DATA_DIR the first time. */
function readSecret(): string {
  if (env.SECRET) return env.SECRET
  const file = join(env.DATA_DIR, 'secret')
  mkdirSync(env.DATA_DIR, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault // what fs throws, by its documentation
  }
  return readFileSync(file, 'utf8')
}
