import path from 'node:path'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { formatAnnotation, formatProblem } from '@/lib/content/problem'
import { summarise } from '@/lib/content/summary'
import { env } from '@/lib/env.server'

/**
 * Checks everything the newsroom has written and prints all problems at once.
 *
 *     npm run check [-- folder]
 */
const contentDir = process.argv[2] ?? env.CONTENT_DIR
const folder = path.relative(process.cwd(), path.resolve(contentDir)).replaceAll(path.sep, '/')
const { catalog, problems } = await readNewsroom(contentDir)

for (const problem of problems) console.log(formatProblem(problem, folder))
if (env.GITHUB_ACTIONS) {
  for (const problem of problems) console.log(formatAnnotation(problem, folder))
}
console.log(summarise(catalog, problems))
process.exitCode = problems.length > 0 ? 1 : 0
