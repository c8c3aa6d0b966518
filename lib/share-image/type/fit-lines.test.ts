import { expect, test } from 'vitest'
import { fitLines, type Room } from './fit-lines'

const words = (...widths: number[]) => widths.map((width) => ({ width, space: 0.25 }))
const room: Room = {
  maxWidth: 1000,
  maxHeight: 500,
  sizes: [100, 50],
  maxLines: 3,
  lineHeight: { top: 0.8, leading: 1, bottom: 0.2 },
  mayShrink: 'for all words',
}

test('the largest size is taken at which the words have room', () => {
  expect(fitLines(words(4, 4, 4), room)).toEqual({ fits: true, size: 100, counts: [2, 1] })
  expect(fitLines(words(9, 9, 9, 9), room)).toEqual({ fits: true, size: 50, counts: [2, 2] })
})

test('lines are as even as they can be: no word is left alone', () => {
  expect(fitLines(words(2, 2, 2, 2, 2), room)).toMatchObject({ counts: [3, 2] })
  expect(fitLines(words(3, 3, 3, 1), room)).toMatchObject({ counts: [2, 2] })
})

test('short words are broken into the lines that are asked for, if there are words enough', () => {
  expect(fitLines(words(2, 2, 2, 2), { ...room, minLines: 2 })).toMatchObject({ counts: [2, 2] })
  expect(fitLines(words(2), { ...room, minLines: 2 })).toMatchObject({ counts: [1] })
})

test('no line is wider, and the block no higher, than its room', () => {
  expect(fitLines(words(9, 9), { ...room, maxHeight: 199 })).toMatchObject({ size: 50 })
  expect(fitLines(words(9, 9), { ...room, maxHeight: 200 })).toMatchObject({ size: 100 })
})

test('words shrink to half of the smallest size before any is left out', () => {
  const fit = fitLines(words(30), room)
  expect(fit).toMatchObject({ fits: true, counts: [1] })
  expect(fit.size).toBeLessThanOrEqual(1000 / 30)
  expect(fit.size).toBeGreaterThanOrEqual(25)
  expect(fitLines(words(41, 1), room)).toEqual({
    fits: false,
    size: 50,
    reason: 'word too wide',
    piece: 0,
  })
})

test('a long headline does not shrink below the smallest size, unless for its widest word', () => {
  const long = { ...room, mayShrink: 'for the widest word' } as const
  expect(fitLines(words(19, 19, 19, 19), long)).toEqual({
    fits: false,
    size: 50,
    reason: 'too long',
  })
  expect(fitLines(words(21, 1), long)).toMatchObject({ fits: true, counts: [1, 1] })
})
