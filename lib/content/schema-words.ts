import type { z } from 'zod'
import { nearest } from './nearest'
import { describeField, schemaAt } from './schema/field'
import { keyPredicate, predicate } from './schema-predicate'
import { remedyFor } from './schema-remedy'

/** What a schema found wrong with one value: where, what, and what to do. */
export type Fault = {
  path: readonly PropertyKey[]
  /** The key itself is at fault, not its value. */
  atKey: boolean
  rule: string
  message: string
  remedy: string
}

/** How the data is written: what its parts are called, and how one is typed. */
export type Writing = {
  noun: 'field' | 'property'
  /** One of them as an author types it. */
  write: (key: string) => string
  /** In what they stand, when the place alone does not say it: " of <Figure>". */
  where: string
}

/** Checks data against a schema; the faults are in an author's words. */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  writing: Writing,
): { value: z.output<Schema> } | { faults: Fault[] } {
  const parsed = schema.safeParse(data, { error: predicate })
  if (parsed.success) return { value: parsed.data }
  const faults = parsed.error.issues.flatMap((issue) => issueToFaults(issue, schema, data, writing))
  return { faults }
}

/** How a field is called in a message: "`url` in entry 2 of `sources`". */
export function fieldName(path: readonly PropertyKey[]): string {
  const [last, parent] = [path.at(-1), path.slice(0, -1)]
  if (last === undefined) return 'The file'
  if (typeof last === 'number') return `entry ${last + 1} of ${fieldName(parent)}`
  if (parent.length === 0) return `\`${String(last)}\``
  const joint = typeof parent.at(-1) === 'number' ? 'in' : 'of'
  return `\`${String(last)}\` ${joint} ${fieldName(parent)}`
}

function issueToFaults(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  writing: Writing,
): Fault[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const group = schemaAt(schema, path)
    return issue.keys.map((key) => unknownField([...path, key], group, writing))
  }
  const { noun, write, where } = writing
  const name = sentenceCase(fieldName(path)) + where
  const value = valueAt(data, path)
  const hint = schemaAt(schema, path)
  const meaning = hint?.description ? ` (${hint.description.replace(/\.$/, '')})` : ''
  const fault = { path, atKey: issue.code === 'invalid_key', rule: noun }
  if (value === undefined) {
    const remedy = `Add ${write(String(path.at(-1)))}${meaning}`
    return [{ ...fault, rule: `${noun}-missing`, message: `${name} is missing`, remedy }]
  }
  if (value === null) {
    const optional = hint && !describeField(hint).required ? ', or delete it' : ''
    const what = typeof path.at(-1) === 'number' ? 'it' : write(String(path.at(-1)))
    const remedy = `Write ${what}${meaning}${optional}`
    return [{ ...fault, message: `${name} has no value`, remedy }]
  }
  const wrong = issue.code === 'invalid_key' ? keyPredicate(issue) : issue.message
  const remedy = remedyFor(issue, value, hint) + meaning
  return [{ ...fault, message: `${name} ${wrong}`, remedy }]
}

function unknownField(
  path: readonly PropertyKey[],
  group: z.ZodType | undefined,
  { noun, where }: Writing,
): Fault {
  const key = String(path.at(-1))
  const known = Object.keys(group ? (describeField(group).fields ?? {}) : {})
  const meant = nearest(key, known)
  const all = known.length === 0 ? 'Delete it; there are none' : `There are ${known.join(', ')}`
  return {
    path,
    atKey: true,
    rule: `${noun}-unknown`,
    message: `${sentenceCase(fieldName(path))} is not a ${noun}${where || ' here'}`,
    remedy: meant ? `Did you mean \`${meant}\`?` : all,
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
