/** The shell that npm started this in, from before Node was changed (see node-version.cjs). */
const shell = Number(process.env.STARTED_BY ?? process.ppid)

/**
 * Calls `stop` on Ctrl-C and other signals, and when npm has gone: npm sends its signals to a shell, and not every
 * shell hands them on, so one that is gone is as good as a signal.
 */
export function whenToldToStop(stop: () => Promise<void>): void {
  let isStopping = false
  const once = () => {
    if (isStopping) return
    isStopping = true
    void stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once)
  if (process.env.npm_lifecycle_event) setInterval(() => isRunning(shell) || once(), 250).unref()
}

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0) // asks, and sends nothing
  } catch {
    return false
  }
}
