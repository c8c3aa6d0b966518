import { emptyCatalog } from '../catalog'
import type { Finding } from '../problem'
import { type Moderation, moderationSchema } from '../schema/moderation'
import { checkYaml, entriesOf } from '../yaml/check'

/** How comments are reviewed, as far as the file says it right. */
export type ModerationFile = { moderation: Moderation; findings: Finding[] }

/**
 * Reads `moderation.yaml`. A field that is wrong is reported, and has its default until it is put right; of a
 * list only the entry that is wrong is left out, since a slip in one word must not let all others through.
 */
export function fileToModeration(text: string): ModerationFile {
  const checked = checkYaml(text, moderationSchema, { line: 1, column: 1 })
  return 'value' in checked
    ? { moderation: checked.value, findings: [] }
    : { moderation: salvage(checked.yaml?.data), findings: checked.findings }
}

function salvage(data: unknown): Moderation {
  let moderation = emptyCatalog.moderation
  for (const [key, value] of entriesOf(data)) {
    const good = Array.isArray(value) ? value.filter((entry) => accepts(key, [entry])) : value
    const attempt = moderationSchema.safeParse({ ...moderation, [key]: good })
    if (attempt.success) moderation = attempt.data
  }
  return moderation
}

function accepts(key: string, value: unknown): boolean {
  return moderationSchema.safeParse({ [key]: value }).success
}
