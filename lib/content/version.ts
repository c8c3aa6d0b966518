import { hash as digest } from 'node:crypto'
import type { Reading } from './reading'

/**
 * The sum of the versions of files that are served, in which their order does not matter and from which one is
 * taken out by adding it again: a newsroom of a hundred thousand files has a new version after one digest.
 */
export type VersionSum = bigint

/** The sum of `readings` and `to`; a reading that is in `to` is taken out. */
export function versionSum(readings: Iterable<Reading>, to: VersionSum = 0n): VersionSum {
  let sum = to
  for (const { file, good } of readings) {
    if (good) sum ^= BigInt(`0x${digest('sha256', `${good.hash} ${file}`)}`)
  }
  return sum
}

/** Changes when any file that is served does. */
export function versionOf(sum: VersionSum): string {
  return sum.toString(16).padStart(64, '0')
}
