/** In which language and zone a publication prints its dates. */
export type DateStyle = { language: string; timeZone: string }

/** A day as readers read it: `2 November 2025`. */
export function formatDay(date: Date, { language, timeZone }: DateStyle): string {
  return formatter(language, { dateStyle: 'long', timeZone }).format(date)
}

/** A day with its minute: `2 November 2025 at 08:00 GMT`. */
export function formatMoment(date: Date, { language, timeZone }: DateStyle): string {
  return formatter(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(date)
}

/** Whole years between two moments, by the calendar of UTC: 0 until the first anniversary. */
export function yearsBetween(earlier: Date, later: Date): number {
  const years = later.getUTCFullYear() - earlier.getUTCFullYear()
  const anniversary = new Date(earlier)
  anniversary.setUTCFullYear(earlier.getUTCFullYear() + years)
  return Math.max(0, later < anniversary ? years - 1 : years)
}

/** A formatter costs a hundred times a format: one each is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(language, options)
  formatters.set(key, kept)
  return kept
}
