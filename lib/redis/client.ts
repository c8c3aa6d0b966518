import { createClient } from 'redis'

export type RedisClient = ReturnType<typeof newClient>

/**
 * A client that never makes anybody wait for a Redis that is away: it refuses at once while it is not connected, tries
 * again five times a second, and gives up a connection on which nothing came for two seconds.
 */
export function newClient(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: 500,
    socket: { connectTimeout: 1_000, socketTimeout: 2_000, reconnectStrategy: 200 },
  })
  // Each failed try is one. What it means is said once, by who needs it (changes.ts).
  client.on('error', () => {})
  return client
}

/** Everything that is ours begins so. Another paper on the same server takes another database: `redis://host/1`. */
export const prefix = 'masthead'

const key: unique symbol = Symbol.for('masthead.redis')
const shelf = globalThis as typeof globalThis & { [key]?: RedisClient | undefined }

/** The client of this process, for commands that answer at once; undefined without REDIS_URL. */
export function sharedRedis(): RedisClient | undefined {
  return shelf[key]
}

export function shareRedis(client: RedisClient | undefined): void {
  shelf[key] = client
}

/** What `asking` gives, or an error after some milliseconds: a Redis that hangs is as good as none. */
export async function within<Value>(milliseconds: number, asking: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('Redis is too slow.')), milliseconds)
  asking.catch(() => {}) // it may fail after nobody waits any more
  try {
    return await Promise.race([asking, late])
  } finally {
    clearTimeout(timer)
  }
}
