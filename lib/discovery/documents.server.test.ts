import { beforeEach, expect, test } from 'vitest'
import { answer } from '@/lib/answer'
import { emptyCatalog } from '@/lib/content/catalog'
import { setCurrentCatalog } from '@/lib/content/current.server'
import { documentOf, findDocument } from './documents.server'

beforeEach(() => setCurrentCatalog(emptyCatalog))

let made = 0
const make = (body = 'Words.') => {
  made += 1
  return { body, contentType: 'text/plain' }
}
beforeEach(() => {
  made = 0
})

test('a document is made once, however many ask and however early', async () => {
  const [one, other] = await Promise.all([
    documentOf('/a', () => make()),
    documentOf('/a', () => make()),
  ])
  expect(await documentOf('/a', () => make())).toBe(one)
  expect(other).toBe(one)
  expect(made).toBe(1)
  expect(await answer(new Request('http://localhost/a'), one).text()).toBe('Words.')
})

test('a new edition has new documents', async () => {
  await documentOf('/a', () => make('Old.'))
  setCurrentCatalog(emptyCatalog)
  const fresh = await documentOf('/a', () => make('New.'))
  expect(await answer(new Request('http://localhost/a'), fresh).text()).toBe('New.')
})

test('a document that could not be made is tried again', async () => {
  const fail = () => Promise.reject(new Error('The file is being written.'))
  await expect(documentOf('/a', fail)).rejects.toThrow('being written')
  await documentOf('/a', () => make())
  expect(made).toBe(1)
})

test('what is very large is made anew each time, and nothing else suffers from it', async () => {
  const large = () => make('.'.repeat(5_000_000))
  const small = await documentOf('/small', () => make())
  await documentOf('/large', large)
  await documentOf('/large', large)
  expect(made).toBe(3)
  expect(await documentOf('/small', () => make())).toBe(small)
})

/** Asks for a document that counts; it is true for as long as it says what was counted last. */
function askFor(updates: { count: number }, made = Promise.resolve()) {
  const said = updates.count
  const isTrue = () => updates.count === said
  const body = `Updated ${said} times.`
  return documentOf('/a', () => made.then(() => make(body)), isTrue)
}

function wordsAtHand(): string {
  return new TextDecoder().decode(findDocument('/a')?.body)
}

test('a document that is not true any more is made anew, by its address as before', async () => {
  const updates = { count: 0 }
  await askFor(updates)
  expect(wordsAtHand()).toBe('Updated 0 times.')
  updates.count = 1
  expect(findDocument('/a')).toBeUndefined()
  await askFor(updates)
  expect(wordsAtHand()).toBe('Updated 1 times.')
})

test('nobody gets what has become untrue while it was being made', async () => {
  const updates = { count: 0 }
  const { promise, resolve } = Promise.withResolvers<void>()
  const early = askFor(updates, promise)
  updates.count = 1
  const late = await askFor(updates)
  expect(await answer(new Request('http://localhost/a'), late).text()).toBe('Updated 1 times.')
  resolve()
  await early
  expect(wordsAtHand()).toBe('Updated 1 times.')
})
