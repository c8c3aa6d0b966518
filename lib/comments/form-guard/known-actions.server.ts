import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string().optional() })),
})
let known: ReadonlySet<string> | undefined

/** Whether this build has a server action with that id. Development makes them as it goes: there any may be. */
export function isKnownAction(id: string): boolean {
  known ??= readIds()
  return known.size === 0 || known.has(id)
}

/** As the framework writes it beside the bundles. */
function readIds(): ReadonlySet<string> {
  try {
    const file = join(process.cwd(), '.next', 'server', 'server-reference-manifest.json')
    const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const actions = Object.entries(node).filter(([, { exportedName }]) => !isInner(exportedName))
    return new Set(actions.map(([id]) => id))
  } catch {
    return new Set()
  }
}

/** Cached functions are listed as well, and nobody is to call those from outside. */
function isInner(name = ''): boolean {
  return name.startsWith('$$')
}
