import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type Service, startService, type Trouble } from '../answering.fixture'
import { faultOf, type Method } from './akismet-protocol.fixture'

/** A request that was understood. */
export type AkismetRequest = { method: Method; parameters: Record<string, string> }

/** Change `trouble` while it runs, and it misbehaves from then on. */
export type AkismetService = Service & {
  requests: AkismetRequest[]
  /** What was wrong with those that were refused. */
  faults: string[]
  trouble: AkismetTrouble
}

export type AkismetTrouble = Trouble & {
  /** Spam is so plain that it need not be kept. */
  discard?: boolean
}

/** The only key that is valid. */
export const akismetKey = '0123456789ab'

/**
 * Akismet, for tests: real HTTP, its documented parameters checked strictly, its documented test values
 * answered as it does. `url` is what AKISMET_URL says.
 *
 * | of the comment | answer |
 * |---|---|
 * | role `administrator` | `false` |
 * | author `akismet-guaranteed-spam` or `viagra-test-123`, e-mail `akismet-guaranteed-spam@example.com` | `true` |
 * | anything else | `false` |
 * | anything undocumented | `invalid`, with the reason in `X-akismet-debug-help` |
 */
export async function startAkismet(trouble: AkismetTrouble = {}): Promise<AkismetService> {
  const requests: AkismetRequest[] = []
  const faults: string[] = []
  const service = await startService(trouble, (request, body, response) => {
    const method = methodOf(request.method, request.url)
    if (!method) return void response.writeHead(404).end('Not found')
    const parameters = new URLSearchParams(body)
    const fault = faultOf(method, request.headers, parameters) ?? keyFault(parameters)
    if (fault) {
      faults.push(fault)
      return void response.setHeader('X-akismet-debug-help', fault).end('invalid')
    }
    requests.push({ method, parameters: Object.fromEntries(parameters) })
    answer(method, parameters, trouble, response)
  })
  return { ...service, url: `${service.url}/1.1`, requests, faults, trouble }
}

function methodOf(verb: string | undefined, path: string | undefined): Method | undefined {
  const name = /^\/1\.1\/(verify-key|comment-check|submit-spam|submit-ham)$/.exec(path ?? '')?.[1]
  // The expression names exactly the methods.
  return verb === 'POST' ? (name as Method | undefined) : undefined
}

function keyFault(parameters: URLSearchParams): string | undefined {
  return parameters.get('api_key') === akismetKey
    ? undefined
    : `We were unable to parse your blog URI or your key is invalid: ${parameters.get('blog')}`
}

function answer(
  method: Method,
  parameters: URLSearchParams,
  { discard }: AkismetTrouble,
  response: ServerResponse,
): void {
  switch (method) {
    case 'verify-key':
      return void response.end('valid')
    case 'comment-check': {
      const spam = isSpam(parameters)
      response.setHeader('X-akismet-guid', randomUUID())
      if (spam && discard) response.setHeader('X-akismet-pro-tip', 'discard')
      return void response.end(String(spam))
    }
    default:
      return void response.end('Thanks for making the web a better place.')
  }
}

function isSpam(parameters: URLSearchParams): boolean {
  if (parameters.get('user_role') === 'administrator') return false
  return (
    ['akismet-guaranteed-spam', 'viagra-test-123'].includes(
      parameters.get('comment_author') ?? '',
    ) || parameters.get('comment_author_email') === 'akismet-guaranteed-spam@example.com'
  )
}
