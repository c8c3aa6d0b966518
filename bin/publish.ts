import { parseArgs } from 'node:util'
import { env } from '@/lib/env.server'
import { callServer } from '@/lib/publishing/door/call-server'
import { pullContent } from '@/lib/publishing/door/repository.server'
import { reportLines } from '@/lib/publishing/report-words'

/**
 * Brings the content folder up to date and has the server put it in force: `git pull --ff-only` and a signed call.
 *
 *     npm run publish                                      a server on this machine
 *     npm run publish -- --url https://paper.example       one elsewhere, with the same PUBLISH_SECRET
 *     npm run publish -- --no-pull                         what lies in the folder already
 *
 * Ends with 1 when something of the newsroom is wrong, or nothing could be published.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    url: { type: 'string', default: `http://localhost:${env.PORT}` },
    pull: { type: 'boolean', default: true },
  },
})

process.exitCode = (await run()) ? 0 : 1

async function run(): Promise<boolean> {
  const secret = env.PUBLISH_SECRET
  if (!secret) {
    console.error(
      'Set PUBLISH_SECRET to the secret that the server has: 16 random characters or more.',
    )
    return false
  }
  const pulled = values.pull ? await pull() : { files: [] }
  if (!pulled) return false
  // Where nothing came by git, something may still have been saved.
  const files = pulled.files.length > 0 ? pulled.files : undefined
  const answer = await callServer(values.url, secret, files)
  if ('refused' in answer) {
    console.error(answer.refused)
    return false
  }
  const { report } = answer
  for (const line of reportLines(report, env.CONTENT_DIR)) console.log(line)
  return report.outcome !== 'refused' && report.problems.length === 0
}

async function pull(): Promise<{ files: string[] } | undefined> {
  try {
    return { files: await pullContent() }
  } catch (fault) {
    const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : ''
    console.error(`git could not pull ${env.CONTENT_DIR}: ${said || fault}`)
    console.error('Without git, or for what was written here: npm run publish -- --no-pull')
    return undefined
  }
}
