import { emptyCatalog } from '../catalog'
import type { Finding } from '../problem'
import type { Reference } from '../reference'
import { type Site, siteSchema } from '../schema/site'
import { checkYaml, entriesOf } from '../yaml/check'
import type { YamlFile } from '../yaml/document'

/** What the publication says of itself, with the stories and sections it names. */
export type SiteFile = { site: Site; references: Reference[]; findings: Finding[] }

/** Reads `site.yaml`. A field that is wrong is reported, and has its default until it is put right. */
export function fileToSite(text: string): SiteFile {
  const checked = checkYaml(text, siteSchema, { line: 1, column: 1 })
  if ('value' in checked) {
    return {
      site: checked.value,
      references: namedBySite(checked.value, checked.yaml),
      findings: [],
    }
  }
  return { site: salvage(checked.yaml?.data), references: [], findings: checked.findings }
}

function namedBySite({ lead, frontSections = [] }: Site, yaml: YamlFile): Reference[] {
  const sections = frontSections.map((to, index) => ({
    ...yaml.placeOf(['frontSections', index]),
    kind: 'section' as const,
    to,
  }))
  if (!lead) return sections
  const also = lead.also.map((to, index) => ({
    ...yaml.placeOf(['lead', 'also', index]),
    kind: 'story' as const,
    to,
  }))
  return [
    { ...yaml.placeOf(['lead', 'story']), kind: 'story', to: lead.story },
    ...also,
    ...sections,
  ]
}

/** Field by field, so that a slip in the licence does not take the name of the publication. */
function salvage(data: unknown): Site {
  let site = emptyCatalog.site
  for (const [key, value] of entriesOf(data)) {
    const attempt = siteSchema.safeParse({ ...site, [key]: value })
    if (attempt.success) site = attempt.data
  }
  return site
}
