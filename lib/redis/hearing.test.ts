import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellOfHearing } from './hearing.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'info').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('that Redis is away is said once, and once that it is back', () => {
  let hears = true
  const quiet = tellOfHearing(() => hears)
  hears = false
  vi.advanceTimersByTime(60_000)
  expect(console.error).toHaveBeenCalledTimes(1)
  hears = true
  vi.advanceTimersByTime(60_000)
  expect(console.info).toHaveBeenCalledTimes(1)
  quiet()
})

test('a moment without hearing is not worth a word', () => {
  let hears = true
  const quiet = tellOfHearing(() => hears)
  for (const heard of [false, false, true, false, false, true]) {
    hears = heard
    vi.advanceTimersByTime(1_000)
  }
  expect(console.error).not.toHaveBeenCalled()
  expect(console.info).not.toHaveBeenCalled()
  quiet()
})

test('a moment of hearing while it is away is not worth a word either', () => {
  let hears = false
  const quiet = tellOfHearing(() => hears)
  vi.advanceTimersByTime(10_000)
  for (const heard of [true, true, false, true, false, false, false, false]) {
    hears = heard
    vi.advanceTimersByTime(1_000)
  }
  expect(console.error).toHaveBeenCalledTimes(1)
  expect(console.info).not.toHaveBeenCalled()
  quiet()
})
