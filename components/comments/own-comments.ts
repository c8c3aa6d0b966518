import { z } from 'zod'

const ownSchema = z.record(z.string(), z.object({ text: z.string(), until: z.string() }))
const place = 'masthead-own-comments'

/** What this tab has written and may still change; the server decides whether it really may. */
export type OwnText = { text: string; until: Date }

/** Remembers a comment that was just written here, with its text as it was typed. */
export function rememberOwn(id: number, { text, until }: OwnText): void {
  keep({ ...read(), [id]: { text, until: until.toISOString() } })
}

/** The comment `id`, if it was written in this tab and its time is not over at `now`. */
export function findOwn(id: number, now: Date): OwnText | undefined {
  const own = read()[id]
  const until = own && new Date(own.until)
  return own && until && until > now ? { text: own.text, until } : undefined
}

function read(): z.output<typeof ownSchema> {
  try {
    return ownSchema.parse(JSON.parse(sessionStorage.getItem(place) ?? '{}'))
  } catch {
    return {} // not allowed to look, or not ours
  }
}

function keep(all: z.output<typeof ownSchema>): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(all))
  } catch {
    // Without it a comment can still be changed at its own address.
  }
}
