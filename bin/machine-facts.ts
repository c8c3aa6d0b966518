import { cpus, loadavg, release, totalmem } from 'node:os'

/** What a figure is worth nothing without. */
export function machineFacts(): string {
  const [processor] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const load = loadavg()[0]?.toFixed(1)
  return `${cpus().length} × ${processor?.model.trim()}, ${memory}, ${process.platform} ${release()}, Node ${process.versions.node}, load ${load}`
}
