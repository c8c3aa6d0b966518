import 'server-only'
import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type Newsroom, readNewsroom } from '@/lib/content/newsroom.server'
import { PatchedMap } from '@/lib/content/patched-map'

/** What a look at the content folder found, or why it could not be believed. */
export type Look = { newsroom: Newsroom } | { refused: string }

/**
 * Looks at the content folder again, at `files` only when they are named. Nothing is believed that could be the
 * middle of something:
 *
 * | what is found | what is done |
 * |---|---|
 * | no folder, or an empty one where a newsroom was | refused: a disk that is not mounted is no decision to delete everything |
 * | a folder in it that cannot be listed | what lies there stays as it was |
 * | a file that is not there any more | looked at again after a moment: editors and git take files away and put them back |
 */
export async function lookAt(
  contentDir: string,
  previous: Newsroom,
  files?: readonly string[],
): Promise<Look> {
  const look = await lookOnce(contentDir, previous, files)
  const waits = 'newsroom' in look ? waitsFor(look.newsroom, previous) : []
  return lookAgain(look, waits, () => lookOnce(contentDir, previous, files), previous)
}

async function lookOnce(
  contentDir: string,
  previous: Newsroom,
  files?: readonly string[],
): Promise<Look> {
  const empty = await whyEmpty(contentDir)
  if (empty && previous.readings.size > 0) return { refused: empty }
  return { newsroom: await readNewsroom(contentDir, previous, { only: files }) }
}

/** Goes on looking until what was missing is back, or has been waited for. */
async function lookAgain(
  look: Look,
  [pause, ...later]: readonly number[],
  again: () => Promise<Look>,
  previous: Newsroom,
): Promise<Look> {
  if (pause === undefined || !('newsroom' in look) || missing(look.newsroom, previous) === 0) {
    return look
  }
  await wait(pause)
  return lookAgain(await again(), later, again, previous)
}

/** How long to wait for files to come back, in milliseconds: longer when half of the newsroom is not there. */
function waitsFor(newsroom: Newsroom, previous: Newsroom): readonly number[] {
  const isHalf = missing(newsroom, previous) * 2 > previous.readings.size
  return isHalf && previous.readings.size > 10 ? [150, 350, 1_000, 1_500] : [150]
}

function missing({ readings }: Newsroom, previous: Newsroom): number {
  if (PatchedMap.keysBetween(readings, previous.readings)) return 0 // then they have the same files
  let count = 0
  for (const file of previous.readings.keys()) if (!readings.has(file)) count += 1
  return count
}

async function whyEmpty(contentDir: string): Promise<string | undefined> {
  try {
    const names = await readdir(contentDir)
    if (names.some((name) => !name.startsWith('.'))) return undefined
    return 'The content folder is empty. If that is meant, start the server anew'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    return `The content folder cannot be read (${code})`
  }
}
