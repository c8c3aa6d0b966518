/** What is asked for below `/{section}/{slug}/history`. */
export type HistoryView = { kind: 'list'; page: number } | { kind: 'version'; id: string }

/**
 * | below `/history` | what |
 * |---|---|
 * | nothing | all versions, newest first |
 * | `/page/2` and on | older ones |
 * | 7 to 40 hexadecimal digits | a version, by its commit |
 */
export function parseHistoryView([what, number, ...more]: readonly string[]):
  | HistoryView
  | undefined {
  if (what === undefined) return { kind: 'list', page: 1 }
  if (more.length > 0) return undefined
  if (what === 'page') {
    const page = /^[1-9]\d{0,3}$/.test(number ?? '') ? Number(number) : 1
    return page === 1 ? undefined : { kind: 'list', page }
  }
  return number === undefined && /^[0-9a-f]{7,40}$/.test(what)
    ? { kind: 'version', id: what }
    : undefined
}
