import type { Graph } from 'schema-dts'

/** The `@id`s that are spoken of in a graph, without what each is. */
export function danglingReferences(graph: Graph): string[] {
  const objects = objectsIn(JSON.parse(JSON.stringify(graph['@graph'])))
  const described = new Set(objects.filter((node) => Object.keys(node).length > 1).map(idOf))
  return objects.map(idOf).filter((id) => id !== undefined && !described.has(id)) as string[] // filtered so
}

/** Where a graph says nothing: the paths of empty texts, lists and objects. */
export function emptyParts(value: unknown, path = ''): string[] {
  if (value === '' || value === null) return [path]
  if (typeof value !== 'object') return []
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  if (parts.length === 0) return [path]
  return parts.flatMap(([key, part]) => emptyParts(part, `${path}/${key}`))
}

function idOf(node: Record<string, unknown>): string | undefined {
  return typeof node['@id'] === 'string' ? node['@id'] : undefined
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  // An object that is no list has names for its parts.
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}
