import type { z } from 'zod'

/** What is wrong, after the name of the field. A schema that says it in words of its own is not asked. */
export function predicate(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is ${kindOf(issue.input)}, not ${expected[issue.expected] ?? issue.expected}`
    case 'invalid_format':
      return `is not ${formats[issue.format] ?? 'written in the form it must have'}`
    case 'invalid_value':
      return `is “${String(issue.input)}”, which is not a choice`
    case 'too_small':
      if (issue.origin === 'string') return `is shorter than ${issue.minimum} characters`
      return issue.origin === 'array' ? 'names nothing' : `is less than ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`
      return `is more than ${issue.maximum}`
    default:
      return 'is not what it must be'
  }
}

const expected: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a list of names with fields below them',
}

const formats: Record<string, string> = {
  url: 'a web address that begins with https:// or http://',
  email: 'an e-mail address',
  date: 'a day, such as "2026-03-14"',
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'boolean') return 'true or false'
  return typeof value === 'number' ? 'a number' : 'text'
}

/** What is wrong with the name of an entry in a list. */
export function keyPredicate(issue: { issues: readonly { message: string }[] }): string {
  return issue.issues[0]?.message ?? 'is not a name'
}
