import { execFileSync } from 'node:child_process'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** What a figure was measured on, for whoever compares it with theirs. */
export function machineFacts(): string {
  const [processor] = cpus()
  return [
    `${cpus().length} × ${processor?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`,
    `load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
    `commit ${revision()}, ${new Date().toISOString()}`,
  ].join('\n')
}

function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
