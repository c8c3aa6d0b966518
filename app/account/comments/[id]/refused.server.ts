import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'

const name = 'masthead-refused'

const refusedSchema = z.object({ comment: z.number(), words: z.string(), text: z.string() })

/** A change that was refused, and why. */
export type Refused = z.output<typeof refusedSchema>

/** A cookie holds some 4 KB; of a longer text the writer finds the beginning here, and the whole by going back. */
const keptOfText = 2_500

/**
 * Keeps a change that was refused for the page that says so. On a page made for one reader the framework loses
 * what an action answers to a browser without scripts.
 */
export async function keepRefused(refused: Refused): Promise<void> {
  const text = JSON.stringify({ ...refused, text: refused.text.slice(0, keptOfText) })
  ;(await cookies()).set(name, Buffer.from(text).toString('base64url').slice(0, 3_900), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/account/comments',
    maxAge: 120,
  })
}

/** The change to this comment that was just refused. */
export async function readRefused(comment: number): Promise<Refused | undefined> {
  const kept = (await cookies()).get(name)?.value
  if (!kept) return undefined
  try {
    const refused = refusedSchema.parse(JSON.parse(Buffer.from(kept, 'base64url').toString()))
    return refused.comment === comment ? refused : undefined
  } catch {
    return undefined // cut off, or not ours
  }
}
