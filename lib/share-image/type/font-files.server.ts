import 'server-only'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decompress } from 'wawoff2'
import { z } from 'zod'
import type { Family } from './font-list'
import { packageFolder } from './package-files.server'

/** One file of a family: the letters of some ranges. */
export type Slice = {
  file: string
  family: Family
  /** First and last code point of each range by turns, ascending. */
  ranges: Uint32Array
}

/**
 * The slices that say they have a code point. What a package says is a promise: only the file knows.
 *
 * @throws When a package is not installed, or its unicode.json is not a table of ranges.
 */
export function slicesWith(codePoint: number, family: Family): Slice[] {
  return slicesOf(family).filter(({ ranges }) => isIn(ranges, codePoint))
}

/** The slice's file as TrueType, uncompressed. */
export async function readSlice({ file }: Slice): Promise<Uint8Array> {
  return decompress(await readFile(file))
}

const known = new Map<Family, Slice[]>()

/** Each package's table is read once, when the first word needs it. */
function slicesOf(family: Family): Slice[] {
  const slices = known.get(family) ?? listSlices(family)
  known.set(family, slices)
  return slices
}

const rangeTable = z.record(z.string(), z.string())

function listSlices(family: Family): Slice[] {
  const folder = packageFolder(`@fontsource-variable/${family.name}`)
  const table = rangeTable.parse(
    JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')),
  )
  return Object.entries(table)
    .map(([key, ranges]) => ({
      file: path.join(folder, 'files', fileName(family, key.replace(/[[\]]/g, ''))),
      family,
      ranges: parseRanges(ranges),
    }))
    .reverse()
}

function fileName({ name, axes }: Family, slice: string): string {
  return `${name}-${slice}-${axes}-normal.woff2`
}

/** `U+0000-00FF,U+0131` → 0, 255, 305, 305. */
function parseRanges(ranges: string): Uint32Array {
  const pairs = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
  return Uint32Array.from(pairs.sort(([a], [b]) => a - b).flat())
}

function isIn(ranges: Uint32Array, codePoint: number): boolean {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}
