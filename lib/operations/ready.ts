/** What a server needs to do all that it is there for. */
export type Part = 'content' | 'database' | 'redis'

/** Who asks: everything that is down counts, or only what readers would notice. */
export type Purpose = 'everything' | 'readers'

export type Readiness = { ready: boolean; down: readonly (Part | 'stopping')[] }

/**
 * Whether requests should be sent to a server.
 *
 * | down | for everything | for readers |
 * |---|---|---|
 * | nothing | ready | ready |
 * | content was never read | not ready | not ready |
 * | database or Redis | not ready | ready: pages are in memory, and who comments is told |
 * | it is about to stop | not ready | not ready |
 *
 * The mail server is not among them: letters wait for it.
 */
export function readinessOf(
  down: readonly Part[],
  isStopping: boolean,
  purpose: Purpose,
): Readiness {
  const all = isStopping ? (['stopping', ...down] as const) : down
  const counts = purpose === 'everything' ? all : all.filter((part) => neededByReaders.has(part))
  return { ready: counts.length === 0, down: all }
}

const neededByReaders: ReadonlySet<string> = new Set(['stopping', 'content'])
