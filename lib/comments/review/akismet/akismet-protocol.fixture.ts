import type { IncomingHttpHeaders } from 'node:http'

/**
 * What Akismet documents of version 1.1, as far as a request can be checked against it:
 * https://akismet.com/developers/detailed-docs/comment-check/ and its neighbours.
 */
export type Method = 'verify-key' | 'comment-check' | 'submit-spam' | 'submit-ham'

type Check = (value: string) => boolean

const anything: Check = () => true
const isoMoment: Check = (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const webAddress: Check = (value) => /^https?:\/\//.test(value) && URL.canParse(value)
const ipAddress: Check = (value) =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value) || (/^[\da-f:.]+$/i.test(value) && value.includes(':'))

/** `required` where the protocol cannot do without. */
const aboutComment: Record<string, { check: Check; required?: boolean }> = {
  api_key: { check: anything, required: true },
  blog: { check: webAddress, required: true },
  user_ip: { check: ipAddress, required: true },
  user_agent: { check: anything },
  referrer: { check: anything },
  permalink: { check: webAddress },
  comment_type: { check: (value) => /^[a-z][a-z-]*$/.test(value) },
  comment_author: { check: anything },
  comment_author_email: { check: anything },
  comment_author_url: { check: anything },
  comment_content: { check: anything },
  comment_date_gmt: { check: isoMoment },
  comment_post_modified_gmt: { check: isoMoment },
  blog_lang: {
    check: (value) => /^[a-z]{2,3}(?:_[a-z]+)*(?:, ?[a-z]{2,3}(?:_[a-z]+)*)*$/.test(value),
  },
  blog_charset: { check: (value) => value === 'UTF-8' },
  user_role: { check: anything },
  is_test: { check: (value) => value === 'true' || value === '1' },
  recheck_reason: { check: anything },
  honeypot_field_name: { check: anything },
  'comment_context[]': { check: anything },
}

/** What is wrong with a request, in words; nothing when it is as documented. */
export function faultOf(
  method: Method,
  headers: IncomingHttpHeaders,
  parameters: URLSearchParams,
): string | undefined {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return 'The body must be application/x-www-form-urlencoded'
  }
  if (!/^\S+\/[\w.]+ \| \S+\/[\w.]+$/.test(headers['user-agent'] ?? '')) {
    return 'User-Agent must be "Application Name/Version | Plugin Name/Version"'
  }
  const known = { ...knownTo(method), ...honeypotOf(parameters) }
  for (const [name, { required }] of Object.entries(known)) {
    if (required && !parameters.get(name)) return `Empty "${name}" value`
  }
  for (const [name, value] of parameters) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (!field) return `Unknown parameter "${name}"`
    if (parameters.getAll(name).length > 1 && !name.endsWith('[]')) return `"${name}" comes twice`
    if (!field.check(value)) return `Invalid "${name}" value`
  }
  return undefined
}

function knownTo(method: Method): typeof aboutComment {
  if (method === 'verify-key') {
    const { api_key, blog } = aboutComment
    return { ...(api_key && { api_key }), ...(blog && { blog }) }
  }
  return method === 'comment-check' ? aboutComment : { ...aboutComment, guid: { check: anything } }
}

/** The field that people do not see has the name that `honeypot_field_name` says. */
function honeypotOf(parameters: URLSearchParams): typeof aboutComment {
  const name = parameters.get('honeypot_field_name')
  return name ? { [name]: { check: anything } } : {}
}
