import 'server-only'
import { hash } from 'node:crypto'
import { env } from '@/lib/env.server'
import type { Hint } from '../hint'
import { publish } from '../publish.server'
import { type Call, parseCall } from './call'
import { readBody } from './read-body'
import { judgeCall, type Seen } from './replays'
import { filesOfContent, pullContent } from './repository.server'
import { isSigned, signatureHeader } from './signature'
import { type Refused, refusals } from './words'

/** GitHub sends no more than 25 MB, and of a push that names ten thousand files about one. */
const largest = 5 * 1_048_576

/**
 * Answers a call that says: the content has changed. Nothing of what is called is obeyed before its signature is found
 * good, and what is too large is not read.
 *
 * | call | answer |
 * |---|---|
 * | no PUBLISH_SECRET is set | 403, and how to open the door |
 * | without a good signature, or too old, or a second time | 401 |
 * | more than 5 MB | 413 |
 * | signed, but none that is known | 400 |
 * | a push again within ten seconds | 429 |
 * | a ping; a push to another branch | 200, and why nothing was done |
 * | the content cannot be looked at, or pulled | 503 with the report |
 * | any other | 200 with the report, problems of the content included |
 */
export async function receiveCall(request: Request): Promise<Response> {
  const secret = env.PUBLISH_SECRET
  if (!secret) return refuse('closed')
  const signature = request.headers.get(signatureHeader)
  if (!signature) return refuse('unsigned')
  const body = await readBody(request, largest)
  if (!body) return refuse('too-large')
  if (!isSigned(signature, body, secret)) return refuse('forged')
  const call = parseCall(Buffer.from(body).toString())
  if (!call) return refuse('unknown')
  if (call.kind === 'ping')
    return ignore('This is where calls to publish are answered. All is well.')
  const madeAt = call.kind === 'own' ? call.madeAt : undefined
  const judged = judgeCall({ digest: hash('sha256', body), madeAt }, door().seen, Date.now())
  return judged === 'obeyed' ? obey(call) : refuse(judged)
}

async function obey(call: Exclude<Call, { kind: 'ping' }>): Promise<Response> {
  if (call.kind === 'push') {
    const published = env.PUBLISH_BRANCH ?? call.defaultBranch ?? 'main'
    if (call.branch !== published) {
      return ignore(`This push is not to ${published}, which is the branch that is published.`)
    }
  }
  const hint = await hintOf(call)
  if ('fault' in hint) return answer({ outcome: 'refused', reason: hint.fault }, 503)
  const report = await publish(hint)
  return answer(report, report.outcome === 'refused' ? 503 : 200)
}

async function hintOf(call: Exclude<Call, { kind: 'ping' }>): Promise<Hint | { fault: string }> {
  if (call.kind === 'own') return { files: call.files?.filter(isInside) }
  const pulled = env.PUBLISH_PULL ? await pullContent().catch(wordsOf) : []
  if (typeof pulled === 'string') return { fault: `The content could not be pulled: ${pulled}` }
  // Somebody else may have pulled it before, and nobody looked.
  if (pulled.length > 0) return { files: pulled }
  return { files: call.paths && (await filesOfContent(call.paths)) }
}

/** What a call names is a place to look at, and there is none outside of the content folder. */
function isInside(file: string): boolean {
  return !file.split(/[/\\]/).includes('..') && !file.startsWith('/') && !file.includes('\0')
}

function wordsOf(fault: unknown): string {
  const stderr = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : ''
  const [line = ''] = (stderr || String(fault)).split('\n')
  return line
}

function refuse(why: Refused): Response {
  const { status, words } = refusals[why]
  const headers = why === 'soon' ? { 'Retry-After': '10' } : undefined
  if (status === 401) complain(words)
  return answer({ outcome: 'refused', reason: words }, status, headers)
}

/** Strangers who knock and knock do not fill the log. */
function complain(words: string): void {
  const { complainedAt = 0 } = door()
  if (Date.now() - complainedAt < 10_000) return
  door().complainedAt = Date.now()
  console.warn(`A call to publish was refused: ${words}`)
}

function ignore(reason: string): Response {
  return answer({ outcome: 'ignored', reason }, 200)
}

function answer(what: object, status: number, headers?: Record<string, string>): Response {
  return Response.json(what, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Door }
const key: unique symbol = Symbol.for('masthead.calls-to-publish')
type Door = { seen: Seen; complainedAt?: number }

function door(): Door {
  shelf[key] ??= { seen: new Map() }
  return shelf[key]
}
