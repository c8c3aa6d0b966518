import { guardForm } from './guard'

export const here = 'https://paper.example'
export const hosts = ['paper.example', 'localhost:4000']
export const known = '60fee4a40ba8dd042f0b4dd91d95c010b00496e5df'
export const isAction = (id: string) => id === known

/** One part of a form, as a browser writes it. */
export const part = (name: string, value: string, more = '') =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
export const form = (...parts: string[]) => `${parts.join('')}--B--\r\n`
export const action = (id = known, state = '[{"state":"empty"}]') =>
  part('$ACTION_REF_1', '') +
  part('$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`) +
  part('$ACTION_1:1', state)

type Sent = {
  body?: string | Uint8Array<ArrayBuffer>
  type?: string
  headers?: Record<string, string | undefined>
  path?: string
  method?: string
}

/** What the guard says to a form that was sent; undefined when it lets it pass. */
export async function guard({
  body,
  type,
  headers,
  path = '/world/tides',
  method = 'POST',
}: Sent = {}) {
  const sent = {
    origin: here,
    'content-type': type ?? 'multipart/form-data; boundary=B',
    ...headers,
  }
  const request = new Request(here + path, {
    method,
    headers: Object.entries(sent).filter(
      (header): header is [string, string] => header[1] !== undefined,
    ),
    ...(method === 'POST' && { body: body ?? form(action(), part('text', 'My words.')) }),
  })
  const answer = await guardForm(request, hosts, isAction)
  return answer && { status: answer.status, text: await answer.text(), headers: answer.headers }
}
