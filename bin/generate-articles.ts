import { leave } from './leave.ts'
import { writeNewsroom } from './write-newsroom.ts'

/**
 * Writes a content folder with as many articles as asked for, all valid and no two alike, the same ones every
 * time: for measuring, and for tests that need many.
 *
 *     npm run generate -- 2000 /tmp/newsroom
 */
const [count, folder] = [Number(process.argv[2]), process.argv[3]]
if (!Number.isInteger(count) || count < 0 || !folder) {
  leave('Say how many articles and into which folder: npm run generate -- 2000 /tmp/newsroom')
}
writeNewsroom(count, folder)
console.log(`${count} articles in ${folder}`)
