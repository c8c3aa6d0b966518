import { tableOf } from './figures.ts'
import { measureNginx } from './measure-nginx.ts'

const figures = await measureNginx()
process.stdout.write(`\n${tableOf(figures)}\n`)
process.exitCode = figures.every(({ isMet }) => isMet) ? 0 : 1
