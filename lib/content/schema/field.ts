import { z } from 'zod'

/** What the doc comment of a schema says of one field: for errors and for the reference. */
export type Field = {
  description?: string
  /** What to write, in the words of an author. */
  type: string
  required: boolean
  default?: unknown
  /** Fields of the group, or of each entry of the list. */
  fields?: Record<string, z.ZodType>
  /** The choices, when only certain words are allowed. */
  choices?: string[]
}

/** Reads a field out of its schema. */
export function describeField(schema: z.ZodType): Field {
  const description = schema.description
  if (schema instanceof z.ZodOptional) {
    const inner = describeField(inside(schema.unwrap()))
    return { ...inner, description: description ?? inner.description, required: false }
  }
  if (schema instanceof z.ZodDefault) {
    const inner = describeField(inside(schema.unwrap()))
    const value = schema.def.defaultValue
    return {
      ...inner,
      description: description ?? inner.description,
      required: false,
      default: value,
    }
  }
  return { ...shape(schema), description, required: true }
}

/** The schema of the field at `path` below `schema`, as far down as the path leads. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema
  for (const step of path) {
    while (found instanceof z.ZodOptional || found instanceof z.ZodDefault) {
      found = inside(found.unwrap())
    }
    if (found instanceof z.ZodObject) found = found.shape[String(step)]
    else if (found instanceof z.ZodArray) found = inside(found.element)
    else if (found instanceof z.ZodRecord) found = inside(found.valueType)
    else return undefined
  }
  return found
}

function shape(schema: z.ZodType): Pick<Field, 'type' | 'fields' | 'choices'> {
  if (schema instanceof z.ZodPipe) return shape(inside(schema.def.in))
  if (schema instanceof z.ZodObject) return { type: 'group of fields', fields: schema.shape }
  if (schema instanceof z.ZodBoolean) return { type: 'true or false' }
  if (schema instanceof z.ZodNumber) return { type: 'whole number' }
  if (schema instanceof z.ZodEnum) {
    const choices = schema.options.map(String)
    return { type: `one of ${choices.join(', ')}`, choices }
  }
  if (schema instanceof z.ZodArray) {
    const element = shape(inside(schema.element))
    return { type: `list of ${plural(element.type)}`, fields: element.fields }
  }
  if (schema instanceof z.ZodUnion) {
    const types = new Set(schema.options.map((option) => shape(inside(option)).type))
    return { type: [...types].join(' or ') }
  }
  return { type: stringType(schema) }
}

function stringType(schema: z.ZodType): string {
  if (schema instanceof z.ZodISODateTime) return 'date with time and offset'
  if (schema instanceof z.ZodISODate) return 'day'
  if (schema instanceof z.ZodEmail) return 'e-mail address'
  if (schema instanceof z.ZodURL) return 'web address'
  return 'text'
}

function plural(type: string): string {
  const [first = '', ...rest] = type.split(' ')
  const many = { text: 'texts', group: 'groups', day: 'days' }[first] ?? first
  return [many, ...rest].join(' ')
}

/** Zod types what is inside a wrapper as its core class; this project builds only classic schemas. */
function inside(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType
}
