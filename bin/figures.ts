/** A line of the table that `npm run bench` prints. */
export type Figure = { what: string; must: string; measured: string; isMet: boolean }

/** The table, with what is missed marked. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, must, measured, isMet }) => [
    isMet ? '✓' : '✗',
    what,
    `must ${must}`,
    measured,
  ])
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
