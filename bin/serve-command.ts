import { nextEnv } from './next-command.ts'

/**
 * Our own production server, run as `node ...SERVE --port 3000`. Each drawing leaves some megabytes of garbage behind.
 * Node lets it lie around according to how much there may be at most, which on a large machine is 4 GB: with less, half
 * as much again as what is in use instead of three times as much. This is enough for 200,000 stories; NODE_OPTIONS wins.
 */
export const SERVE = [...memory(), 'bin/serve.ts']

function memory(): string[] {
  const isChosen = process.env.NODE_OPTIONS?.includes('--max-old-space-size')
  return ['--max-semi-space-size=8', ...(isChosen ? [] : ['--max-old-space-size=768'])]
}

/** The environment for it. glibc otherwise keeps memory apart for up to eight threads a core, and gives little of it back. */
export function serveEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return nextEnv({ MALLOC_ARENA_MAX: '2', ...more })
}

/** After so long whoever has asked it to stop may end it: it needs ten seconds at most. */
export const STOP_WITHIN_MS = 11_000
