import { connect, createServer } from 'node:net'

/** A port that nobody listens on at the moment of asking. */
export function freePort(): Promise<number> {
  return listenOnce(0)
}

/** Whether a server could listen on this port now, on every address of the machine. */
export async function isPortFree(port: number): Promise<boolean> {
  if (await isAnswering(port)) return false
  return listenOnce(port).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return false
      throw error
    },
  )
}

/** Whether somebody accepts connections on this port of this machine. */
export function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    const answer = (answering: boolean) => {
      socket.destroy()
      resolve(answering)
    }
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
