import { join } from 'node:path'
import { z } from 'zod'
import { parseRoleCommand, type RoleCommand, usage } from '@/lib/accounts/role-command'
import { changeRoles, type RoleAnswer } from '@/lib/accounts/roles.server'
import { signCommand } from '@/lib/accounts/signed-command.server'
import { readNewsroom } from '@/lib/content/newsroom.server'
import { closeDatabase, database } from '@/lib/db/database.server'
import { findHolder, type Holder } from '@/lib/db/directory-lock.server'
import { env } from '@/lib/env.server'

/** Names moderators and editors: see `usage`. It works whether the server runs or not. */
const command = parseRoleCommand(process.argv.slice(2))
if ('problem' in command) {
  console.error(`${command.problem}\n\n${usage}`)
  process.exitCode = 2
} else {
  const { done, lines } = await carryOut(command)
  for (const line of lines) (done ? console.log : console.error)(line)
  if (!done) process.exitCode = 1
}

/** The embedded database is open in one process only: while that is the server, the server is asked. */
async function carryOut(command: RoleCommand): Promise<RoleAnswer> {
  const holder = env.DATABASE_URL
    ? undefined
    : await findHolder(join(env.DATA_DIR, 'database.lock'))
  return holder ? askServer(command, holder) : changeHere(command)
}

async function changeHere(command: RoleCommand): Promise<RoleAnswer> {
  try {
    const { authors } = (await readNewsroom(env.CONTENT_DIR)).catalog
    return await changeRoles(await database(), command, (id) => authors.has(id))
  } finally {
    await closeDatabase()
  }
}

async function askServer(command: RoleCommand, { port = 3000, pid }: Holder): Promise<RoleAnswer> {
  const url = `http://localhost:${port}/api/accounts/roles`
  const response = await fetch(url, {
    method: 'POST',
    body: signCommand(command, Date.now()),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => undefined)
  if (!response?.ok) {
    const why = response ? `refused (${response.status})` : 'does not answer'
    const line = `Process ${pid} has the database open and ${why} at ${url}. Stop it, and try again.`
    return { done: false, lines: [line] }
  }
  const answer = z.object({ done: z.boolean(), lines: z.array(z.string()) })
  return answer.parse(await response.json())
}
