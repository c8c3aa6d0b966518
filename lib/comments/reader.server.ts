import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { getPerson } from '@/lib/accounts/current.server'
import { personAsWriter } from '@/lib/accounts/person'
import { env } from '@/lib/env.server'
import { keyedHash, readSigned, signed } from '@/lib/secret.server'
import type { KnownAs } from './facts.server'

const name = 'masthead-reader'
const year = 365 * 86_400

const browserSchema = z.object({ id: z.string(), writer: z.string().optional() })

/**
 * Who reacts or reports: a person, or a browser that carries a cookie from now on. `writer` is as whom they have
 * commented, if ever: a ban of the writer is a ban of the reader.
 */
export type Reader = { key: string; writer: string | undefined; email?: string | undefined }

/** As whom the database may know a reader. */
export function knownAs({ key, writer, email }: Reader): KnownAs {
  return { writer: writer ?? key, email }
}

/** Who makes this request. Only an action may ask, since it may have to set the cookie. */
export async function identifyReader(): Promise<Reader> {
  const person = await getPerson()
  if (person) {
    const key = personAsWriter(person.id)
    return { key, writer: key, email: person.email }
  }
  const { id, writer } = (await readBrowser()) ?? (await mark({ id: randomUUID() }))
  return { key: `browser:${keyedHash('browser', id)}`, writer }
}

/** Keeps with this browser as whom its owner comments. */
export async function rememberWriter(writer: string): Promise<void> {
  const known = await readBrowser()
  if (known?.writer !== writer) await mark({ id: known?.id ?? randomUUID(), writer })
}

type Browser = z.output<typeof browserSchema>

async function readBrowser(): Promise<Browser | undefined> {
  const text = readSigned('browser', (await cookies()).get(name)?.value ?? '')
  return text ? browserSchema.parse(JSON.parse(text)) : undefined
}

async function mark(browser: Browser): Promise<Browser> {
  const jar = await cookies()
  jar.set(name, signed('browser', JSON.stringify(browser)), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.SITE_URL?.startsWith('https:') ?? false,
    path: '/',
    maxAge: year,
  })
  return browser
}
