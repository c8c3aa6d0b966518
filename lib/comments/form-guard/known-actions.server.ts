import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) })
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
    return new Set(Object.keys(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).node))
  } catch {
    return new Set()
  }
}
