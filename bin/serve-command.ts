/** Our own production server, run as `node SERVE --port 3000`. */
export const SERVE = 'bin/serve.ts'

/** After so long whoever has asked it to stop may end it: it needs ten seconds at most. */
export const STOP_WITHIN_MS = 11_000
