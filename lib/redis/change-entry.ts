import { z } from 'zod'
import { parseEntryId } from './heard-tags.ts'

/** Tags that were invalidated; `seconds` as `TagTimes.invalidate` has them. */
export type Change = { tags: readonly string[]; seconds: number | undefined }

/** A change as it stands in the stream, where everything is text. `by` is the machine that made it. */
export function fieldsOf({ tags, seconds = 0 }: Change, by: string): Record<string, string> {
  return { by, tags: JSON.stringify(tags), seconds: String(seconds) }
}

/** What a machine has written with `fieldsOf`. */
export const entrySchema = z.object({
  by: z.string(),
  tags: z.string().transform((text, context) => {
    try {
      return z.array(z.string()).parse(JSON.parse(text))
    } catch {
      context.addIssue('is no list of tags')
      return z.NEVER
    }
  }),
  seconds: z.coerce.number().transform((seconds) => (seconds > 0 ? seconds : undefined)),
})

/** What Redis answers when it is asked for more of one stream; nothing, when there is none. */
export const answerSchema = z
  .tuple([
    z.object({
      messages: z.array(
        z.object({
          id: z.string().transform((text, context) => {
            const id = parseEntryId(text)
            if (id) return id
            context.addIssue('is no number of an entry')
            return z.NEVER
          }),
          message: z.unknown(),
        }),
      ),
    }),
  ])
  .nullable()
