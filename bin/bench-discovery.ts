import { paceOfMachines } from './bench-pace.ts'
import { largeSitemaps } from './bench-sitemaps.ts'
import { leave } from './leave.ts'

/**
 * Measures what machines are told: `pace` compares requests a second with those of an article page, `size` asks
 * for the sitemaps of very large newsrooms. Without a word both. Fails where the limits in the files are missed.
 *
 *     npm run bench:discovery -- pace
 */
const parts: Record<string, () => Promise<boolean>> = { pace: paceOfMachines, size: largeSitemaps }
const wanted = process.argv.slice(2)
for (const name of wanted) if (!(name in parts)) leave(`There is no ${name}: pace or size.`)

for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (!(await measure())) process.exitCode = 1
}
