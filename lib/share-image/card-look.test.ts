import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardColours } from './card-look'
import { markShapes } from './publication-mark'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test.each([
  ['paper', '--paper'],
  ['ink', '--ink'],
  ['soft', '--ink-soft'],
  ['hairline', '--hairline'],
  ['accent', '--accent'],
] as const)('a card has the %s of the page', (name, property) => {
  expect(read('app/globals.css')).toContain(`${property}: light-dark(${cardColours[name]},`)
})

test('a card has the mark of the icon', () => {
  const icon = read('public/icon.svg')
  for (const shape of Object.values(markShapes)) expect(icon).toContain(shape)
})

test.each<[keyof typeof cardColours, keyof typeof cardColours]>([
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['accent', 'paper'],
  ['paper', 'correction'],
  ['ink', 'year'],
])('%s can be read on %s as WCAG AA asks for small letters', (words, ground) => {
  expect(contrast(cardColours[words], cardColours[ground])).toBeGreaterThanOrEqual(4.5)
})

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
