import { tableOf } from './figures.ts'
import { measureCluster } from './measure-cluster.ts'

const figures = await measureCluster()
process.stdout.write(`\n${tableOf(figures)}\n`)
process.exitCode = figures.every(({ isMet }) => isMet) ? 0 : 1
