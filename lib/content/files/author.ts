import type { Finding } from '../problem'
import { type Author, authorSchema } from '../schema/author'
import { checkYaml } from '../yaml/check'
import { nameFindings } from './name'

/** Reads `authors/<id>.yaml`. */
export function fileToAuthor(file: string, text: string): Author | { findings: Finding[] } {
  const id = file.replace(/^authors\//, '').replace(/\.yaml$/, '')
  const checked = checkYaml(text, authorSchema, { line: 1, column: 1 })
  const findings = [...nameFindings('file', id), ...('value' in checked ? [] : checked.findings)]
  return 'value' in checked && findings.length === 0 ? { ...checked.value, id } : { findings }
}
