import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginDrawing, endDrawing, olderDrawing } from './drawings.ts'
import { sharedTagTimes } from './tag-times.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  for (const name of ['tags', 'drawings'])
    Reflect.deleteProperty(globalThis, Symbol.for(`masthead.${name}`))
})
afterEach(() => {
  vi.useRealTimers()
})

const change = (now: number) => sharedTagTimes().invalidate(['article:world/story'], undefined, now)

test('who comes after a change waits for the end of a drawing from before it', async () => {
  beginDrawing('/world/story', 1_000_000)
  change(1_000_010)
  const over = vi.fn()
  const waiting = olderDrawing('/world/story')?.then(over)
  await vi.advanceTimersByTimeAsync(50)
  expect(over).not.toHaveBeenCalled()
  endDrawing('/world/story')
  await vi.advanceTimersByTimeAsync(1)
  await waiting
  expect(over).toHaveBeenCalled()
  expect(olderDrawing('/world/story')).toBeUndefined()
})

test('a drawing from after the last change is for all who come', () => {
  change(999_999)
  beginDrawing('/world/story', 1_000_000)
  expect(olderDrawing('/world/story')).toBeUndefined()
})

test('a change in the very millisecond of the beginning counts as later', () => {
  beginDrawing('/world/story', 1_000_000)
  change(1_000_000)
  expect(olderDrawing('/world/story')).toBeDefined()
})

test('nobody waits for the drawing of another page', () => {
  beginDrawing('/world/story', 1_000_000)
  change(1_000_010)
  expect(olderDrawing('/world/other')).toBeUndefined()
})

test('nobody waits for ever for a drawing that has failed', async () => {
  beginDrawing('/world/story', 1_000_000)
  change(1_000_010)
  const waiting = olderDrawing('/world/story')
  await vi.advanceTimersByTimeAsync(3_000)
  await waiting
  expect(olderDrawing('/world/story')).toBeUndefined()
})
