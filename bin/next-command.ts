/** The framework's command, run as `node NEXT build`: the same on Windows, where there is no shebang. */
export const NEXT = 'node_modules/next/dist/bin/next'

/** The environment for it: telemetry off, and a test runner's NODE_ENV kept out. */
export function nextEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...more }
}
