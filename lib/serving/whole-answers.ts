import type { ServerResponse } from 'node:http'

/** More bytes than these are sent as they come. */
const most = 2 * 1024 * 1024

/**
 * Holds an answer back until it is whole, and sends it then at once: a process that is killed in the middle has sent
 * all of it or nothing, and of nothing a proxy makes a new request, to another machine. The framework sends what it
 * compresses piece by piece. What is one person's own is sent as it comes, since they wait for it.
 */
export function sendWhole(response: ServerResponse): void {
  const send = {
    write: response.write.bind(response) as Write, // the general one of its overloads
    end: response.end.bind(response) as End,
    flushHeaders: response.flushHeaders.bind(response),
  }
  const held: Buffer[] = []
  let bytes = 0
  let passes = false

  const mayPass = () => {
    if (passes) return true
    if (isForAll(response) && bytes <= most) return false
    passes = true
    for (const chunk of held.splice(0)) send.write(chunk)
    return true
  }
  const write: Write = (chunk, encoding, done) => {
    if (mayPass()) return send.write(chunk, encoding, done)
    hold(chunk, encoding)
    const then = typeof encoding === 'function' ? encoding : done
    if (then) process.nextTick(then)
    return true
  }
  const hold = (chunk: string | Uint8Array, encoding: unknown) => {
    const piece = bufferOf(chunk, encoding)
    held.push(piece)
    bytes += piece.byteLength
    mayPass()
  }
  const end: End = (chunk, encoding, done) => {
    if (mayPass()) return send.end(chunk, encoding, done)
    const then = [chunk, encoding, done].find((one) => typeof one === 'function')
    if (chunk && typeof chunk !== 'function') hold(chunk, encoding)
    const wasLetGo = passes // it may just have become too much
    passes = true
    if (wasLetGo || held.length === 0) return send.end(then)
    return send.end(Buffer.concat(held.splice(0)), then)
  }
  Object.assign(response, { write, end, flushHeaders: () => mayPass() && send.flushHeaders() })
}

type Done = (fault?: Error | null) => void
type Write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done) => boolean
type End = (
  chunk?: string | Uint8Array | Done,
  encoding?: BufferEncoding | Done,
  done?: Done,
) => ServerResponse

/** What is private or must not be kept was made for whoever asked. */
function isForAll(response: ServerResponse): boolean {
  const rule = String(response.getHeader('cache-control') ?? '')
  return /public|s-maxage/.test(rule)
}

/** A piece may be used for the next one by whoever made it. */
function bufferOf(chunk: string | Uint8Array, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') // so says Node
}
