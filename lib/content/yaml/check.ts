import type { z } from 'zod'
import type { Finding, Place } from '../problem'
import { checkData, type Writing } from '../schema-words'
import { parseYaml, type YamlFile } from './document'

/** A file of YAML that its schema accepts, with the places of its values; or what is wrong with it. */
export type Checked<T> = { value: T; yaml: YamlFile } | { findings: Finding[]; yaml?: YamlFile }

/** Reads YAML and checks it against a schema; every finding has the place of the key or value it is about. */
export function checkYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  top: Place,
): Checked<z.output<Schema>> {
  const yaml = parseYaml(text, top)
  if ('findings' in yaml) return yaml
  const checked = checkData(schema, yaml.data, asYaml)
  if ('value' in checked) return { value: checked.value, yaml }
  const findings = checked.faults.map(({ path, atKey, rule, message, remedy }) => {
    const { line, column } = atKey ? yaml.placeOfKey(path) : yaml.placeOf(path)
    return { line, column, rule, message, remedy }
  })
  return { findings, yaml }
}

/** The fields or entries of a file whose schema did not accept it as a whole. */
export function entriesOf(data: unknown): [string, unknown][] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : []
}

/** How front matter and lists are written. */
export const asYaml: Writing = { noun: 'field', write: (key) => `\`${key}: …\``, where: '' }
