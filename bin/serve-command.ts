import { nextEnv } from './next-command.ts'

/**
 * Our own production server, run as `node ...SERVE --port 3000`. Each drawing leaves some megabytes of garbage behind:
 * where the young generation may grow it lies around there, a hundred megabytes of it.
 */
export const SERVE = ['--max-semi-space-size=8', 'bin/serve.ts']

/** The environment for it. glibc would keep memory for each of eight threads per core, that of none goes back. */
export function serveEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return nextEnv({ MALLOC_ARENA_MAX: '2', ...more })
}

/** After so long whoever has asked it to stop may end it: it needs ten seconds at most. */
export const STOP_WITHIN_MS = 11_000
