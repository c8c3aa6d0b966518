import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newsroomFiles, storyFile } from './generated-newsroom.ts'

/**
 * Writes a content folder with as many articles as asked for, all valid and no two alike, the same ones every
 * time: for measuring, and for tests that need many.
 *
 *     npm run generate -- 2000 /tmp/newsroom
 */
const [count, folder] = [Number(process.argv[2]), process.argv[3]]
if (!Number.isInteger(count) || count < 0 || !folder) {
  console.error(
    'Say how many articles and into which folder: npm run generate -- 2000 /tmp/newsroom',
  )
  process.exit(1)
}

for (const [file, text] of newsroomFiles()) write(file, text)
for (let number = 0; number < count; number += 1) write(...storyFile(number))
console.log(`${count} articles in ${folder}`)

function write(file: string, text: string): void {
  const target = path.join(String(folder), file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}
