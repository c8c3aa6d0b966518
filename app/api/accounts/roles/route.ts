import { changeRoles } from '@/lib/accounts/roles.server'
import { acceptCommand } from '@/lib/accounts/signed-command.server'
import { currentCatalog } from '@/lib/content/current.server'
import { database } from '@/lib/db/database.server'

/** `npm run moderators`, while this server has the embedded database to itself. */
export async function POST(request: Request): Promise<Response> {
  const token = (await request.text()).slice(0, 5_000)
  const command = acceptCommand(token, Date.now())
  if (!command) return new Response('This was not signed by this newsroom.\n', { status: 403 })
  const { authors } = currentCatalog()
  return Response.json(await changeRoles(await database(), command, (id) => authors.has(id)))
}
