import { openEmbedded } from '@/lib/db/embedded.server'
import { comments } from '@/lib/db/schema/comments'

/** Fills a story with comments: `fill-discussion.ts <data folder> <slug> <number>`. Every third begins a thread. */
const [folder = '', story = '', number = '0'] = process.argv.slice(2)
const words =
  'harbour tide crane pilot cargo berth storm winter price water north signal engine captain port'
    .split(' ')
    .concat('who knows what they were told when that ship came in late again after all'.split(' '))

const { database, close } = await openEmbedded(folder)
let thread: number | undefined
for (let done = 0; done < Number(number); done++) {
  const isReply = done % 3 > 0 && thread !== undefined
  const [row] = await database
    .insert(comments)
    .values({
      story,
      parent: isReply ? thread : null,
      thread: isReply ? thread : null,
      depth: isReply ? 1 : 0,
      writer: `guest:${done % 700}`,
      name: `Reader ${done % 700}`,
      text: Array.from(
        { length: 45 },
        (_, at) => words[(done * 31 + at * 17 + at * at) % words.length],
      ).join(' '),
      state: 'published',
      formKey: `filled-${done}`,
    })
    .returning({ id: comments.id })
  if (!isReply) thread = row?.id
}
await close()
