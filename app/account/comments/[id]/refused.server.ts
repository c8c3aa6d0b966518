import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'

const name = 'masthead-refused'

const refusedSchema = z.object({
  comment: z.number(),
  words: z.string(),
  /** Whether it may be sent as it is all the same. */
  asks: z.boolean(),
  text: z.string(),
})

/** A change that was refused, and why. */
export type Refused = z.output<typeof refusedSchema>

/** In bytes: a cookie holds some 4 KB, with its name and in base64. */
const mostKept = 2_900

/**
 * Keeps a change that was refused for the page that says so. On a page made for one reader the framework loses
 * what an action answers to a browser without scripts.
 */
export async function keepRefused(refused: Refused): Promise<void> {
  ;(await cookies()).set(name, asMuchAsFits(refused).toString('base64url'), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/account/comments',
    maxAge: 120,
  })
}

/** Of a long text the writer finds the beginning, and the whole by going back. */
function asMuchAsFits(refused: Refused): Buffer {
  const written = Buffer.from(JSON.stringify(refused))
  if (written.length <= mostKept || refused.text === '') return written
  const characters = [...refused.text]
  const fewer = characters.slice(
    0,
    Math.max(0, Math.floor((characters.length * mostKept) / written.length) - 1),
  )
  return asMuchAsFits({ ...refused, text: fewer.join('') })
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
