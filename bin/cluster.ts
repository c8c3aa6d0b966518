import { parseArgs } from 'node:util'
import { leave } from './leave.ts'
import { startCluster } from './start-cluster.ts'
import { whenToldToStop } from './stop-with-npm.ts'

/** Production on this machine: `npm run cluster -- --instances 3 --port 8080 --folder DIR`. */
const { values } = parseArgs({
  options: {
    instances: { type: 'string', default: '2' },
    port: { type: 'string' },
    folder: { type: 'string' },
  },
})
const instances = Number(values.instances)
const port = values.port === undefined ? undefined : Number(values.port)
if (!Number.isInteger(instances) || instances < 1)
  leave(`“${values.instances}” instances cannot be started.`)
if (port !== undefined && (!Number.isInteger(port) || port < 1 || port > 65_535))
  leave(`A port is a number from 1 to 65535, and “${values.port}” is none.`)

const cluster = await startCluster({
  instances,
  ...(port && { port }),
  ...(values.folder && { folder: values.folder }),
}).catch((fault: unknown) => leave(fault instanceof Error ? fault.message : String(fault)))

const lines = [
  ['nginx', cluster.url],
  ...cluster.instances.map(({ url, metrics }, index) => [
    `instance ${index + 1}`,
    `${url}  ${metrics}`,
  ]),
  ['PostgreSQL', cluster.postgres.url],
  ['Redis', cluster.redis.url],
  ['logs', cluster.folder],
]
const width = Math.max(...lines.map(([name = '']) => name.length))
process.stdout.write(
  `\n${lines.map(([name = '', where]) => `${name.padEnd(width)}  ${where}`).join('\n')}\n\nCtrl-C stops it.\n`,
)

whenToldToStop(cluster.stop)
