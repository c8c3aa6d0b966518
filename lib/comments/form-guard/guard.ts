import { actionIdsOf } from './action-ids'
import { type Refusal, refusalPage, refusalStatus } from './refusal'
import { isFromHere } from './same-site'

/** As much as the framework takes in one go; it answers more with 500. */
const largest = 1024 * 1024

/** Machines send these, from no page; each has a check of its own. */
const forMachines = ['/api/auth/', '/api/unsubscribe', '/api/accounts/', '/api/publish']

/**
 * Looks at a form before the framework does, which answers 500 to what is forged, cross-origin or broken. Nothing
 * when there is nothing to say against it.
 *
 * @param hosts under which this site answers
 * @param isAction whether there is a server action with this id
 */
export async function guardForm(
  request: Request,
  hosts: readonly string[],
  isAction: (id: string) => boolean,
): Promise<Response | undefined> {
  const { headers, method, url } = request
  if (method !== 'POST') return undefined
  const { pathname } = new URL(url)
  if (forMachines.some((path) => pathname.startsWith(path))) return undefined
  const byScript = headers.has('next-action')
  if (Number(headers.get('content-length')) > largest) return refused('too-large', byScript, '')
  const sent = {
    origin: headers.get('origin'),
    referer: headers.get('referer'),
    fetchSite: headers.get('sec-fetch-site'),
  }
  const isOurs = isFromHere(sent, hosts)
  if (byScript) {
    const known = isAction(headers.get('next-action') ?? '')
    if (!isOurs) return refused('elsewhere', true, '')
    return known ? undefined : refused('outdated', true, '')
  }
  const body = await request.clone().arrayBuffer()
  if (body.byteLength > largest) return refused('too-large', false, '')
  const type = headers.get('content-type') ?? ''
  const why = whyNot(Buffer.from(body).toString('latin1'), { type, isOurs, isAction })
  return why && refused(why, false, await typedIn(body, type))
}

/** What is wrong with a form, by its bytes. */
function whyNot(
  body: string,
  { type, isOurs, isAction }: { type: string; isOurs: boolean; isAction: (id: string) => boolean },
): Refusal | undefined {
  if (!isOurs) return 'elsewhere'
  if (type.startsWith('multipart/') && !isWhole(body, type)) return 'unreadable'
  return actionIdsOf(body).every(isAction) ? undefined : 'outdated'
}

/** Whether it ends as a form does: what breaks off before, the framework would stumble over. */
function isWhole(body: string, type: string): boolean {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type)?.slice(1).find(Boolean)
  return boundary !== undefined && body.trimEnd().endsWith(`--${boundary}--`)
}

/** What its writer would not like to lose; nothing when it cannot be read. */
async function typedIn(body: ArrayBuffer, type: string): Promise<string> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return String(form.get('text') ?? form.get('words') ?? '')
  } catch {
    return ''
  }
}

function refused(refusal: Refusal, byScript: boolean, typed: string): Response {
  const status = refusalStatus[refusal]
  const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
  if (byScript) return new Response(refusal, { status, headers })
  return new Response(refusalPage(refusal, typed), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}
