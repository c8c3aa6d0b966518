import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { AnswerAtHand } from '../pages/stored-page.ts'
import { chooseEncoding, type Encoding, encode } from './encoding.ts'

/** What the framework has answered, as it is said again. */
export type Answered = {
  status: number
  headers: OutgoingHttpHeaders
  /** Asked once for each encoding: most readers take it compressed, and then it need not lie here as well. */
  body: () => Uint8Array
}

type Sent = { head: string[]; bytes: Buffer }

/**
 * An answer of the framework that is given again without asking it: with the headers that it sent, whatever
 * they are, and a body that is compressed once for each encoding that somebody accepts.
 */
export class KeptAnswer implements AnswerAtHand {
  private readonly status: number
  private readonly etag: string
  private readonly head: string[]
  private readonly contentType: string[]
  private readonly body: Answered['body']
  private readonly sent = new Map<Encoding, Sent>()
  private readonly encoding = new Map<Encoding, Promise<Sent>>()
  private readonly grown: () => void

  /** @param grown is called when `bytes` has become more */
  constructor({ status, headers, body }: Answered, grown = () => {}) {
    this.status = status
    this.etag = String(headers.etag)
    this.head = flat(headers, (name) => !ofOneSending.has(name) && name !== 'content-type')
    this.contentType = flat(headers, (name) => name === 'content-type')
    this.body = body
    this.grown = grown
  }

  /** What it takes in memory beside what it was made of. */
  get bytes(): number {
    let bytes = this.head.join('').length
    for (const sent of this.sent.values()) bytes += sent.bytes.byteLength
    return bytes
  }

  give(request: IncomingMessage, response: ServerResponse): void {
    if (isKnown(request.headers, this.etag)) {
      response.writeHead(304, this.head).end()
      return
    }
    // As the framework has it: the length of a HEAD is that of the plain text.
    const isHead = request.method === 'HEAD'
    const encoding = isHead ? 'identity' : chooseEncoding(request.headers['accept-encoding'])
    const ready = this.sent.get(encoding)
    const send = ({ head, bytes }: Sent) =>
      response.writeHead(this.status, head).end(isHead ? undefined : bytes)
    if (ready) send(ready)
    else void this.inEncoding(encoding).then(send, () => send(this.plain()))
  }

  /** Whoever asks while it is being compressed waits for the same. */
  private inEncoding(encoding: Encoding): Promise<Sent> {
    const making = this.encoding.get(encoding) ?? this.make(encoding)
    this.encoding.set(encoding, making)
    return making
  }

  private async make(encoding: Encoding): Promise<Sent> {
    const sent = this.sending(encoding, await encode(this.plainBody(), encoding))
    this.sent.set(encoding, sent)
    this.encoding.delete(encoding)
    this.grown()
    return sent
  }

  private plain(): Sent {
    return this.sending('identity', this.plainBody())
  }

  private plainBody(): Buffer {
    const body = this.body()
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  }

  private sending(encoding: Encoding, bytes: Buffer): Sent {
    const how = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
    const length = ['Content-Length', String(bytes.byteLength)]
    return { head: [...this.head, ...this.contentType, ...how, ...length], bytes }
  }
}

/** Headers that are of one sending and not of what is sent; Node adds them anew. */
const ofOneSending = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
])

/** Names and values in turns, as `writeHead` takes them without looking at each. */
function flat(headers: OutgoingHttpHeaders, wanted: (name: string) => boolean): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || !wanted(name)) return []
    return [value].flat().flatMap((one) => [name, String(one)])
  })
}

/** Whether the asker has what `etag` names (RFC 9110 §13.1.2); `no-cache` asks for it all the same, as the framework has it. */
function isKnown(headers: IncomingMessage['headers'], etag: string): boolean {
  const tags = headers['if-none-match']
  if (tags === undefined || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers['cache-control'] ?? ''))
    return false
  if (tags.trim() === '*') return true
  const [ours] = /"[^"]*"/.exec(etag) ?? []
  return [...tags.matchAll(/"[^"]*"/g)].some(([tag]) => tag === ours)
}
