import { readFileSync, writeFileSync } from 'node:fs'
import { contentReference } from '@/lib/content/schema/reference'

/**
 * Writes docs/content-reference.md from the schemas; with `--check` it only says whether the file is current.
 *
 *     npm run reference [-- --check]
 */
const file = 'docs/content-reference.md'
const reference = contentReference()

if (!process.argv.includes('--check')) {
  writeFileSync(file, reference)
  console.log(`${file} is written`)
} else if (readFileSync(file, 'utf8') === reference) {
  console.log(`${file} is current`)
} else {
  console.error(`${file} is stale: run npm run reference`)
  process.exitCode = 1
}
