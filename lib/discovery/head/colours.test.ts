import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paperColours } from './colours'

test('browsers paint their own parts in the colours of the page', () => {
  const styles = readFileSync('app/globals.css', 'utf8')
  expect(styles).toContain(`--paper: light-dark(${paperColours.light}, ${paperColours.dark});`)
})
