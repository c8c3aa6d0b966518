import { z } from 'zod'

/** A word or phrase of a list. What is compared is its folded form, which must not be empty. */
const term = z
  .string()
  .trim()
  .max(100, 'is longer than 100 characters')
  .regex(/[\p{L}\p{N}]/u, 'has no letter and no digit')

const percent = z.number().int().min(1).max(100)

/** `content/moderation.yaml`: how comments are reviewed before anybody sees them. The file may be missing. */
export const moderationSchema = z.strictObject({
  maxLength: z
    .number()
    .int()
    .min(1)
    .max(20_000)
    .default(5000)
    .describe('Characters of a comment, as a reader counts them.'),
  maxLinks: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(3)
    .describe('Links of a comment; one with more waits for a moderator.'),
  blocked: z
    .array(term)
    .default([])
    .describe(
      'Words and phrases that are refused; the writer is shown them. A `*` at an end stands for any letters.',
    ),
  suspect: z
    .array(term)
    .default([])
    .describe('Words and phrases that the writer is asked about; whoever insists is held.'),
  trustedAfter: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .describe('Published comments after which a writer with none refused is trusted.'),
  newCommenters: z
    .enum(['open', 'premoderated'])
    .default('open')
    .describe('Whether a moderator reads the first comment of every writer.'),
  closeAfterDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .optional()
    .describe('Days after which a story takes no more comments. Without it: never.'),
  spamFrom: percent
    .default(90)
    .describe(
      'Percent of likelihood from which what resembles the spam of your moderators is held.',
    ),
  toxicFrom: percent
    .default(80)
    .describe('Percent from which a toxic comment is asked about, then held; see TOXICITY_URL.'),
  letterDelay: z
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(20)
    .describe('Seconds in which a decision can be taken back before its writer is told of it.'),
})

export type Moderation = z.output<typeof moderationSchema>
