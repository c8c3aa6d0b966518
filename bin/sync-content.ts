import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { callPublish } from './signed-call.ts'

/**
 * Keeps a checkout of the content as new as its repository, and tells a server of each change: for where no webhook
 * reaches. It needs git and nothing else, and runs in a container of its own (deploy/compose.yaml).
 *
 * | variable | |
 * |---|---|
 * | CONTENT_REPOSITORY | what is cloned |
 * | CONTENT_CHECKOUT | the folder it is cloned into |
 * | PUBLISH_URL, PUBLISH_SECRET | who is told, and by what it knows that it is us |
 * | EVERY_SECONDS | between two looks; 30 |
 */
const { CONTENT_REPOSITORY, CONTENT_CHECKOUT, PUBLISH_URL, PUBLISH_SECRET } = process.env
const every = Number(process.env.EVERY_SECONDS || 30) * 1_000
if (!CONTENT_REPOSITORY || !CONTENT_CHECKOUT || !PUBLISH_URL || !PUBLISH_SECRET)
  throw new Error(
    'CONTENT_REPOSITORY, CONTENT_CHECKOUT, PUBLISH_URL and PUBLISH_SECRET are needed.',
  )
const [repository, checkout, url, secret] = [
  CONTENT_REPOSITORY,
  CONTENT_CHECKOUT,
  PUBLISH_URL,
  PUBLISH_SECRET,
]

let told = ''
for (;;) {
  try {
    await bringUpToDate()
    const head = await git('rev-parse', 'HEAD')
    // Also the first time: the servers may have read the folder before it was brought up to date.
    if (head !== told) {
      const words = await callPublish(url, secret)
      console.info(`${head.slice(0, 12)} is published: ${words.slice(0, 500)}`)
    }
    told = head
  } catch (fault) {
    // The next look tries again; until then readers read what was there.
    console.error(`The content could not be brought up to date: ${String(fault).trim()}`)
  }
  await wait(every)
}

async function bringUpToDate(): Promise<void> {
  if (existsSync(join(checkout, '.git'))) await git('pull', '--quiet', '--ff-only')
  else await promisify(execFile)('git', ['clone', '--quiet', repository, checkout])
}

async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', checkout, ...args])
  return stdout.trim()
}
