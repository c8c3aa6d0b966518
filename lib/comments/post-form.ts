import { z } from 'zod'
import { cleanName, cleanText, hugeText, isVisible, lengthOf } from './clean'
import type { PostValues, Problems } from './form-state'
import { formValues } from './form-values'
import { words } from './words'

const field = z.string().catch('')
const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
const nothing = z.literal('').transform(() => undefined)
/** No comment has this number. What is no number at all must not become a comment that answers nothing. */
const noComment = 0

const postSchema = z.object({
  story: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .catch(''),
  parent: z.union([id, nothing]).optional().catch(noComment),
  text: field,
  name: field,
  email: field,
  wantsReplies: z.literal('on').optional().catch(undefined),
  website: field,
  openedAt: z.iso.datetime().optional().catch(undefined),
  formKey: z.uuid().optional().catch(undefined),
  insists: z.literal('yes').optional().catch(undefined),
})

/** A form as it was sent, cleaned. */
export type PostForm = {
  /** `section/slug`; empty when there was none. */
  story: string
  /** Of what it answers; 0 when that cannot be. */
  parent: number | undefined
  honeypot: string
  openedAt: Date | undefined
  formKey: string | undefined
  insists: boolean
  values: PostValues
}

/** The form below a story. It is never refused as a whole: what is wrong with it is said at its fields. */
export function parsePostForm(form: FormData): PostForm {
  const sent = postSchema.parse(formValues(form))
  return {
    story: sent.story,
    parent: sent.parent,
    honeypot: sent.website,
    openedAt: sent.openedAt ? new Date(sent.openedAt) : undefined,
    formKey: sent.formKey,
    insists: sent.insists === 'yes',
    values: {
      text: sent.text.length > hugeText ? sent.text : cleanText(sent.text),
      name: cleanName(sent.name.slice(0, 1000)),
      email: sent.email.trim().slice(0, 320),
      wantsReplies: sent.wantsReplies === 'on',
    },
  }
}

/**
 * What is wrong with the fields. Somebody who is signed in is not asked for an address, and for a name only while
 * the account has none: whoever came by a mailed link has never been asked for one.
 */
export function findProblems(
  { text, name, email }: PostValues,
  signedIn: boolean,
): Problems<'text' | 'name' | 'email'> {
  return {
    ...(text.length > hugeText && { text: words.textHuge }),
    ...(!isVisible(text) && { text: words.textMissing }),
    ...problemOfName(name),
    ...(!signedIn && problemOfEmail(email)),
  }
}

function problemOfName(name: string): Problems<'name'> {
  if (!isVisible(name)) return { name: words.nameMissing }
  return lengthOf(name) > 60 ? { name: words.nameLong } : {}
}

function problemOfEmail(email: string): Problems<'email'> {
  if (email === '') return { email: words.emailMissing }
  return z.email().max(254).safeParse(email).success ? {} : { email: words.emailWrong }
}
