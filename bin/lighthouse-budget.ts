/** What one visit to a page costs a reader on a phone; times in milliseconds, sizes in bytes over the wire. */
export type Visit = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  largestPaint: number
  firstPaint: number
  blocked: number
  shift: number
  bytes: number
  requests: number
}

type Budget = {
  measure: keyof Visit
  name: string
  limit: number | 'shown only'
  unit: Unit
  atLeast?: boolean
}
type Unit = 'score' | 's' | 'ms' | 'KB' | ''

/** What a story may cost; docs/measurements.md says why these. */
const BUDGETS: readonly Budget[] = [
  { measure: 'performance', name: 'Performance', limit: 100, unit: 'score', atLeast: true },
  { measure: 'accessibility', name: 'Accessibility', limit: 100, unit: 'score', atLeast: true },
  { measure: 'bestPractices', name: 'Best practices', limit: 100, unit: 'score', atLeast: true },
  { measure: 'seo', name: 'SEO', limit: 100, unit: 'score', atLeast: true },
  { measure: 'largestPaint', name: 'Largest paint (LCP)', limit: 1000, unit: 's' },
  { measure: 'firstPaint', name: 'First paint (FCP)', limit: 'shown only', unit: 's' },
  { measure: 'blocked', name: 'Blocked (TBT)', limit: 30, unit: 'ms' },
  { measure: 'shift', name: 'Layout shift (CLS)', limit: 0, unit: '' },
  { measure: 'bytes', name: 'Size', limit: 80 * 1024, unit: 'KB' },
  { measure: 'requests', name: 'Requests', limit: 8, unit: '' },
]

export type Judgement = { name: string; found: string; budget: string; kept: boolean }

/** Every measure against its budget, in the words of the printed table. */
export function judge(visit: Visit): Judgement[] {
  return BUDGETS.map(({ measure, name, limit, unit, atLeast }) => {
    const value = visit[measure]
    const found = inUnit(value, unit)
    if (limit === 'shown only') return { name, found, budget: '', kept: true }
    const budget = `${atLeast ? '' : '≤ '}${inUnit(limit, unit)}`
    return { name, found, budget, kept: atLeast ? value >= limit : value <= limit }
  })
}

/** Each measure by itself: one slow run of three changes none of them. */
export function median(visits: readonly Visit[]): Visit {
  const [first] = visits
  if (!first) throw new Error('No visit, no median')
  const entries = Object.keys(first).map((measure) => {
    const values = visits.map((visit) => visit[measure as keyof Visit]).sort((a, b) => a - b) // the keys of a Visit
    return [measure, values[Math.floor(values.length / 2)]]
  })
  return Object.fromEntries(entries)
}

function inUnit(value: number, unit: Unit) {
  switch (unit) {
    case 's':
      return `${(value / 1000).toFixed(2)} s`
    case 'ms':
      return `${Math.round(value)} ms`
    case 'KB':
      return `${(value / 1024).toFixed(1)} KB`
    case 'score':
      return String(Math.round(value))
    case '':
      return String(Math.round(value * 10_000) / 10_000)
    default:
      return unit satisfies never
  }
}
