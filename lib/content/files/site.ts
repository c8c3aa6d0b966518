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

function namedBySite({ lead, frontSections, policies }: Site, yaml: YamlFile): Reference[] {
  const named = (kind: Reference['kind'], to: string, path: (string | number)[]): Reference => ({
    ...yaml.placeOf(path),
    kind,
    to,
  })
  return [
    ...(lead ? [named('story', lead.story, ['lead', 'story'])] : []),
    ...(lead?.also ?? []).map((to, index) => named('story', to, ['lead', 'also', index])),
    ...(frontSections ?? []).map((to, index) => named('section', to, ['frontSections', index])),
    ...Object.entries(policies).map(([name, to]) => named('link', to, ['policies', name])),
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
