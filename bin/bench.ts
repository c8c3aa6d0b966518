import { benchSize } from './bench-size.ts'
import { type Figure, tableOf } from './figures.ts'
import { leave } from './leave.ts'
import { machineFacts } from './machine-facts.ts'
import { measureCluster } from './measure-cluster.ts'
import { measureNginx } from './measure-nginx.ts'
import { measurePublish } from './measure-publish.ts'
import { measureServing } from './measure-serving.ts'

/**
 * Every figure that is promised, one after another, since they would measure each other: `npm run bench`, or
 * `npm run bench -- nginx` for some. A measurement gives lines of the table, or prints its own and says whether all is met.
 */
const measurements: Record<string, () => Promise<Figure[] | boolean>> = {
  publish: measurePublish,
  size: () => benchSize([]),
  serving: measureServing,
  nginx: measureNginx,
  cluster: () => measureCluster(),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in measurements))
if (unknown.length > 0)
  leave(
    `Nothing is measured by the name ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}`,
  )

process.stdout.write(`${machineFacts()}\n`)
const figures: Figure[] = []
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`\n${name} …\n`)
  figures.push(...(await measured(name, measure)))
}
const met = figures.filter(({ isMet }) => isMet).length
process.stdout.write(`\n${tableOf(figures)}\n\n${met} of ${figures.length} met\n`)
process.exitCode = met === figures.length ? 0 : 1

/** One that breaks down is a figure that is missed: the others are still of use. */
async function measured(
  name: string,
  measure: () => Promise<Figure[] | boolean>,
): Promise<Figure[]> {
  try {
    const figures = await measure()
    if (typeof figures === 'boolean') {
      const measured = figures ? 'all met, see above' : 'not all met, see above'
      return [{ what: name, must: 'see above', measured, isMet: figures }]
    }
    process.stdout.write(`${tableOf(figures)}\n`)
    return figures
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
    return [{ what: name, must: 'be measured', measured: 'broke down', isMet: false }]
  }
}
