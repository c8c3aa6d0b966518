import { z } from 'zod'
import type { Field } from './fields'
import { isArguments } from './plain-data'

/** A form asks for one, and its button for another. */
const mostAsked = 2

const boundSchema = z.object({
  id: z.string(),
  bound: z.string().regex(/^\$@\d{1,3}$/),
})

/**
 * The server actions that a form without scripts asks for; nothing when it asks in a way that a form of ours does
 * not. React writes into a form:
 *
 * | field | value |
 * |---|---|
 * | `$ACTION_ID_<id>` | – |
 * | `$ACTION_REF_<n>` | –, and then there is |
 * | `$ACTION_<n>:0` | the id and where the state is: `{"id":"…","bound":"$@<m>"}` |
 * | `$ACTION_<n>:<m>` | the state, as data |
 */
export function askedActions(fields: readonly Field[]): string[] | undefined {
  const values = new Map(fields.map(({ name, value }) => [name, value]))
  const ours = fields.filter(({ name }) => name.startsWith('$ACTION_'))
  if (new Set(ours.map(({ name }) => name)).size < ours.length) return undefined
  const ids: string[] = []
  for (const { name } of ours) {
    const [, id, reference] = /^\$ACTION_(?:ID_(.*)|REF_(\d{1,4}))$/.exec(name) ?? []
    if (id !== undefined) ids.push(id)
    if (reference === undefined) continue
    const bound = readBound(values, reference)
    if (bound === undefined) return undefined
    ids.push(bound)
  }
  return ids.length > mostAsked ? undefined : ids
}

/** The id of an action whose state is bound to it, when that state can be read. */
function readBound(values: ReadonlyMap<string, string>, reference: string): string | undefined {
  const value = (part: string) => values.get(`$ACTION_${reference}:${part}`) ?? ''
  try {
    const { id, bound } = boundSchema.parse(JSON.parse(value('0')))
    return isArguments(value(bound.slice(2)), false) ? id : undefined
  } catch {
    return undefined
  }
}
