import { connect } from 'node:net'

/**
 * Writes bytes to a server as they are, and gives what it answers until it closes the connection or `patience`
 * milliseconds have passed.
 */
export function sendRaw(url: string, bytes: string, patience = 2_000): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setTimeout(patience, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ECONNREFUSED') reject(fault)
    })
    socket.on('close', () => resolve(answer))
    socket.write(bytes)
  })
}

/** The status of a raw answer; 0 when there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
