import { askedActions } from './asked-actions'
import { type Field, readFields } from './fields'
import { isArguments } from './plain-data'
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
  const action = headers.get('next-action')
  const received = await receive(request)
  const { fields } = received
  const why =
    (isOurs(headers, hosts) ? undefined : 'elsewhere') ??
    (isFile(pathname) ? 'no-page' : undefined) ??
    received.fault ??
    (action === null ? faultOfForm(fields, isAction) : faultOfCall(received, action, isAction))
  return why && refused(why, action !== null, typedIn(fields ?? []))
}

/** What came: a form with its fields, or, from a browser with scripts, perhaps bare arguments. */
type Received = { fields?: Field[] | undefined; text?: string; fault?: Refusal }

async function receive(request: Request): Promise<Received> {
  const { headers } = request
  const type = headers.get('content-type') ?? ''
  const isForm = /^multipart\/form-data\s*(;|$)/i.test(type)
  if (!isForm && !(headers.has('next-action') && /^text\/plain\s*(;|$)/i.test(type))) {
    return { fault: 'no-form' }
  }
  if (Number(headers.get('content-length')) > largest) return { fault: 'too-large' }
  // What is sent may break off before it is whole.
  const body = await request
    .clone()
    .arrayBuffer()
    .catch(() => undefined)
  if (!body) return { fault: 'unreadable' }
  if (body.byteLength > largest) return { fault: 'too-large' }
  const text = Buffer.from(body).toString('latin1')
  if (!isForm) return { text }
  const fields = readFields(text, type)
  return fields ? { fields } : { fault: 'unreadable' }
}

function isOurs(headers: Headers, hosts: readonly string[]): boolean {
  const origin = headers.get('origin')
  const referer = headers.get('referer')
  return isFromHere({ origin, referer, fetchSite: headers.get('sec-fetch-site') }, hosts)
}

/** The framework stumbles over a form that is sent to a picture. */
function isFile(pathname: string): boolean {
  return /\.[a-z0-9]+$/i.test(pathname)
}

/** What is wrong with the form of a browser without scripts. */
function faultOfForm(
  fields: readonly Field[] = [],
  isAction: (id: string) => boolean,
): Refusal | undefined {
  const ids = askedActions(fields)
  if (!ids) return 'unreadable'
  return ids.length > 0 && ids.every(isAction) ? undefined : 'outdated'
}

/** What is wrong with an action that a browser with scripts calls: its arguments are all of the body, or field 0. */
function faultOfCall(
  { fields, text }: Received,
  action: string,
  isAction: (id: string) => boolean,
): Refusal | undefined {
  if (!isAction(action)) return 'outdated'
  const given = text ?? fields?.find(({ name }) => name === '0')?.value ?? ''
  if (!isArguments(given, fields !== undefined)) return 'unreadable'
  const forms = [...given.matchAll(/"\$K([0-9a-f]+)"/g)].map(([, number]) => `_${number}_`)
  const has = (form: string) => fields?.some(({ name }) => name.startsWith(form))
  return forms.every(has) ? undefined : 'unreadable'
}

/** What its writer would not like to lose. */
function typedIn(fields: readonly Field[]): string {
  const typed = fields.find(({ name }) => name === 'text' || name === 'words')?.value ?? ''
  return Buffer.from(typed, 'latin1').toString()
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
