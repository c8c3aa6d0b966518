import type { z } from 'zod'
import { nearest } from './nearest'
import { describeField } from './schema/field'
import { identifier } from './schema/fields'

/** What to do, before the description of the field. */
export function remedyFor(issue: z.core.$ZodIssue, value: unknown, schema?: z.ZodType): string {
  const length = typeof value === 'string' ? value.trim().length : 0
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `Shorten it by ${characters(length - Number(issue.maximum))}`
        : `Write at most ${issue.maximum}`
    case 'too_small':
      if (issue.origin === 'string' && length > 0) {
        return `Lengthen it by ${characters(Number(issue.minimum) - length)}`
      }
      return issue.origin === 'number' ? `Write at least ${issue.minimum}` : 'Write it'
    case 'invalid_value': {
      const choices = issue.values.map(String)
      const meant = nearest(String(value), choices)
      return meant ? `Did you mean ${meant}?` : `Write one of ${choices.join(', ')}`
    }
    case 'invalid_type':
      return remedyForType(issue.expected, value)
    case 'invalid_key':
      return suggestIdentifier(issue.path.at(-1), identifier)
    default:
      return remedyForForm(value, schema)
  }
}

function characters(count: number): string {
  return `${count} character${count === 1 ? '' : 's'}`
}

function remedyForType(type: string, value: unknown): string {
  if (type === 'array') return 'Write it as [one, two], or one entry a line after a hyphen'
  if (type === 'string' && typeof value !== 'object')
    return `Put it into quotes: "${String(value)}"`
  if (type === 'boolean') return 'Write true or false'
  return 'Correct it'
}

function remedyForForm(value: unknown, schema?: z.ZodType): string {
  const type = schema && describeField(schema).type
  if (type?.startsWith('date')) {
    return /^\d{4}-\d\d-\d\d$/.test(String(value))
      ? `Add the time and the offset: ${String(value)}T07:30:00+00:00`
      : 'Write it like 2026-03-14T07:30:00+00:00'
  }
  if (type === 'web address' && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(String(value))) {
    return `Write https://${String(value)}`
  }
  return schema ? suggestIdentifier(value, schema) : 'Correct it'
}

/** The same words in the form of a name or address, when the schema would have them so. */
function suggestIdentifier(value: unknown, schema: z.ZodType): string {
  const words = String(value).normalize('NFKD').toLowerCase().split('/')
  const tidy = words.map((word) => word.match(/[a-z0-9]+/g)?.join('-') ?? '').join('/')
  return schema.safeParse(tidy).success ? `Write it as ${tidy}` : 'Correct it'
}
