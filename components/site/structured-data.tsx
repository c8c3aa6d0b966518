import type { Graph } from 'schema-dts'
import { scriptText } from '@/lib/discovery/structured-data/script-text'

/** What the page says, said to machines. A plain script at the end of the page: nobody waits for it. */
export function StructuredData({ graph }: { graph: Graph }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for a script by `scriptText`
      dangerouslySetInnerHTML={{ __html: scriptText(graph) }}
    />
  )
}
