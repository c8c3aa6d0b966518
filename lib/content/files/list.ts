import { z } from 'zod'
import { reservedSections } from '@/lib/routes'
import type { Finding } from '../problem'
import { identifier } from '../schema/fields'
import { type Section, sectionSchema } from '../schema/section'
import { type Tag, tagSchema } from '../schema/tag'
import { checkYaml, entriesOf } from '../yaml/check'

/** The entries of a list file that are as they should be, and what is wrong with the others. */
export type ListFile<Entry> = { entries: ReadonlyMap<string, Entry>; findings: Finding[] }

/** Reads `tags.yaml`. */
export function fileToTags(text: string): ListFile<Tag> {
  return readList(text, tagSchema)
}

/** Reads `sections.yaml`. A section whose address belongs to the software is refused. */
export function fileToSections(text: string): ListFile<Section> {
  return readList(text, sectionSchema, (id) =>
    reservedSections.includes(id)
      ? `\`${id}\` cannot be a section: /${id} belongs to the software`
      : undefined,
  )
}

function readList<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  refuse: (id: string) => string | undefined = () => undefined,
): ListFile<z.output<Schema> & { id: string }> {
  const top = { line: 1, column: 1 }
  const checked = checkYaml(text, z.record(identifier, schema), top)
  const findings = 'findings' in checked ? [...checked.findings] : []
  const entries = new Map<string, z.output<Schema> & { id: string }>()
  for (const [id, entry] of entriesOf(checked.yaml?.data)) {
    const refused = refuse(id)
    if (refused && checked.yaml) {
      const place = checked.yaml.placeOfKey([id])
      findings.push({
        ...place,
        rule: 'section-reserved',
        message: refused,
        remedy: 'Choose another name',
      })
      continue
    }
    const parsed = schema.safeParse(entry)
    if (parsed.success && identifier.safeParse(id).success) entries.set(id, { ...parsed.data, id })
  }
  return { entries, findings }
}
