import { z } from 'zod'
import { reportReasons } from '@/lib/db/schema/comments'
import { cleanName, cleanText, hugeText } from './clean'
import { formValues } from './form-values'

const field = z.string().catch('')
const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .catch(0)

const editSchema = z.object({
  comment: id,
  version: z.coerce.number().int().min(0).catch(-1),
  text: field.transform((text) => (text.length > hugeText ? text : cleanText(text))),
  insists: z.literal('yes').optional().catch(undefined),
})

const chosenSchema = z.object({ comment: id, key: z.string().optional().catch(undefined) })

const reportSchema = z.object({
  comment: id,
  reason: z.enum(reportReasons).optional().catch(undefined),
  words: field.transform((text) => cleanText(text.slice(0, hugeText)).slice(0, 4000)),
  name: field.transform((text) => cleanName(text.slice(0, 1000)).slice(0, 100)),
  email: field.transform((text) => text.trim().slice(0, 320)),
  goodFaith: z.literal('on').optional().catch(undefined),
})

/** A changed text. `comment` is 0 when the form names none. */
export const parseEditForm = (form: FormData) => editSchema.parse(formValues(form))

/** A form that only says which comment it is about, and perhaps the key of a mailed link. */
export const parseChosenForm = (form: FormData) => chosenSchema.parse(formValues(form))

/** A report. Name, e-mail and good faith are asked for in the legal branch only. */
export const parseReportForm = (form: FormData) => reportSchema.parse(formValues(form))

export type EditForm = z.output<typeof editSchema>
export type ReportForm = z.output<typeof reportSchema>
