import { beforeEach, expect, test } from 'vitest'
import { isGone, setGone } from '@/lib/articles/gone.server'
import { anArticle } from '@/lib/content/article.fixture'
import { emptyCatalog } from '@/lib/content/catalog'
import type { Article } from '@/lib/content/schema/article'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { noteGone, recallGone, rememberChanges, rememberPaper } from './memory.server'

const moment = new Date('2026-06-01T12:00:00Z')
const tides = anArticle('world/tides')
const eels = anArticle('science/eels')

beforeEach(() => setGone(new Set()))

function aPaper(...stories: Article[]) {
  const articles = new Map(stories.map((story) => [story.address, story]))
  return { catalog: { ...emptyCatalog, articles }, moment }
}

/** As after a start: nothing is in memory. */
async function startAgain(): Promise<void> {
  setGone(new Set())
  await recallGone()
}

onEveryDatabase(() => {
  test('a newsroom that has just begun remembers its stories, and has no news of yesterday', async () => {
    expect(await rememberPaper(aPaper(tides, eels), () => true)).toBeUndefined()
    expect(await rememberPaper(aPaper(tides, eels), () => true)).toEqual({ seen: [], gone: [] })
  })

  test('what changed while no server ran: an edit, a new story, one that is gone', async () => {
    await rememberPaper(aPaper(tides, eels), () => true)
    const edited = { ...tides, hash: 'edited' }
    const fresh = anArticle('world/fresh')
    const missed = await rememberPaper(aPaper(edited, fresh), (address) => address !== eels.address)
    expect(missed).toEqual({
      seen: [
        { address: 'world/tides', hash: 'edited' },
        { address: 'world/fresh', hash: 'world/fresh' },
      ],
      gone: ['science/eels'],
    })
    expect(isGone('science/eels')).toBe(true)
    await startAgain()
    expect(isGone('science/eels')).toBe(true)
    expect(isGone('world/tides')).toBe(false)
  })

  test('a file that is broken, and a draft, are not gone', async () => {
    await rememberPaper(aPaper(tides, eels), () => true)
    expect(await rememberPaper(aPaper(tides), () => true)).toEqual({ seen: [], gone: [] })
    expect(isGone('science/eels')).toBe(false)
  })

  test('a story that is deleted while the server runs is gone at once, and after a start', async () => {
    await rememberPaper(aPaper(tides, eels), () => true)
    const changes = [{ kind: 'gone', before: eels }] as const
    noteGone(changes, () => false)
    expect(isGone('science/eels')).toBe(true)
    await rememberChanges(changes)
    await startAgain()
    expect(isGone('science/eels')).toBe(true)
  })

  test('a story that comes back is not gone any more, nor after a start', async () => {
    const gone = [{ kind: 'gone', before: eels }] as const
    noteGone(gone, () => false)
    await rememberPaper(aPaper(tides, eels), () => true)
    noteGone(gone, () => false)
    await rememberChanges(gone)
    const back = [{ kind: 'added', after: eels }] as const
    noteGone(back, () => true)
    await rememberChanges(back)
    expect(isGone('science/eels')).toBe(false)
    await startAgain()
    expect(isGone('science/eels')).toBe(false)
  })

  test('ten thousand stories are remembered', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => anArticle(`world/story-${n}`))
    await rememberPaper(aPaper(...many), () => true)
    expect(await rememberPaper(aPaper(...many), () => true)).toEqual({ seen: [], gone: [] })
  }, 60_000)
})
