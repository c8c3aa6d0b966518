import 'server-only'
import { env } from '@/lib/env.server'
import type { AkismetParameters } from './parameters'

/** What Akismet says of a comment. `discard`: it is so sure that nobody needs to see it. */
export type AkismetAnswer = { spam: boolean; discard: boolean; guid: string | undefined }

/** Akismet, or what speaks its protocol. Each call throws when there is no answer that can be used. */
export type Akismet = {
  check: (parameters: AkismetParameters, signal: AbortSignal) => Promise<AkismetAnswer>
  /** Tells it what a moderator decided. */
  submit: (
    lesson: 'ham' | 'spam',
    parameters: AkismetParameters,
    signal: AbortSignal,
  ) => Promise<void>
}

/** The service that the environment names; none without AKISMET_KEY, and then nothing is sent to anybody. */
export function configuredAkismet(): Akismet | undefined {
  if (!env.AKISMET_KEY) return undefined
  configured ??= connectAkismet(env.AKISMET_URL, env.AKISMET_KEY)
  return configured
}

let configured: Akismet | undefined

/** A refused key is asked for again after this long, in milliseconds: an account can be put right. */
const refusedFor = 10 * 60_000

/** `url` ends with the version: `https://rest.akismet.com/1.1`. The key is verified before the first call. */
export function connectAkismet(url: string, key: string): Akismet {
  let verified = false
  let refused: { until: number; fault: Error } | undefined

  async function verify(blog: string, signal: AbortSignal): Promise<void> {
    if (verified) return
    if (refused && Date.now() < refused.until) throw refused.fault
    const { body, headers } = await ask(`${url}/verify-key`, { api_key: key, blog }, signal)
    if (body === 'valid') {
      verified = true
      return
    }
    const fault = unusable('refused AKISMET_KEY', body, headers)
    if (body === 'invalid') refused = { until: Date.now() + refusedFor, fault }
    throw fault
  }

  return {
    check: async (parameters, signal) => {
      await verify(parameters.blog ?? '', signal)
      const asked = { api_key: key, ...parameters }
      const { body, headers } = await ask(`${url}/comment-check`, asked, signal)
      if (body !== 'true' && body !== 'false') throw unusable('gave no verdict', body, headers)
      const spam = body === 'true'
      return {
        spam,
        discard: spam && headers.get('x-akismet-pro-tip')?.trim() === 'discard',
        guid: headers.get('x-akismet-guid')?.slice(0, 100) || undefined,
      }
    },
    submit: async (lesson, parameters, signal) => {
      await verify(parameters.blog ?? '', signal)
      const asked = { api_key: key, ...parameters }
      const { body, headers } = await ask(`${url}/submit-${lesson}`, asked, signal)
      if (!body.startsWith('Thanks')) throw unusable('did not take the lesson', body, headers)
    },
  }
}

type Answer = { body: string; headers: Headers }

async function ask(
  address: string,
  parameters: AkismetParameters,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'User-Agent': 'Masthead/0.1.0 | Masthead/0.1.0' },
    body: new URLSearchParams(parameters),
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  const body = (await response.text()).slice(0, 200).trim()
  if (!response.ok) throw unusable(`answered ${response.status}`, body, response.headers)
  return { body, headers: response.headers }
}

/** With what Akismet itself says is wrong, if it does. */
function unusable(what: string, body: string, headers: Headers): Error {
  const help = headers.get('x-akismet-debug-help') ?? headers.get('x-akismet-alert-msg')
  return new Error(`Akismet ${what}: ${help ?? `“${body.slice(0, 80)}”`}`)
}
