import { expect, test } from 'vitest'
import { bidiLevels, inVisualOrder } from './bidi-lines'

/** Runs as they stand from left to right; what is read from right to left is in brackets. */
function seen(text: string): string {
  const { levels } = bidiLevels(text)
  const runs: { level: number; text: string }[] = []
  for (const [at, letter] of text.split('').entries()) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last?.level === level) last.text += letter
    else runs.push({ level, text: letter })
  }
  return inVisualOrder(runs)
    .map((run) => (run.level % 2 === 1 ? `[${run.text}]` : run.text))
    .join('')
}

test.each([
  ['Latin stays as it is', 'one two', 'one two'],
  ['Hebrew is read from the right', 'שלום', '[שלום]'],
  [
    'Latin and digits inside Arabic are read from the left',
    'خطة Maersk 2030 الآن',
    '[ الآن]Maersk 2030[خطة ]',
  ],
  ['Arabic inside Latin is read from the right', 'The القاهرة plan', 'The [القاهرة] plan'],
  ['digits after Hebrew stand to its left', 'א 12 ב', '[ ב]12[א ]'],
])('%s', (_, text, order) => {
  expect(seen(text)).toBe(order)
})

test.each([
  ['(2030) خطة', 'rtl'],
  ['2030 plan خطة', 'ltr'],
  ['“שלום” said', 'rtl'],
  ['🙂 2030', 'ltr'],
])('%s is a paragraph of %s, by its first letter', (text, direction) => {
  expect(bidiLevels(text).direction).toBe(direction)
})
