import { expect, test } from 'vitest'
import { readinessOf } from './ready'

test.each([
  ['nothing is down', [], false, true, true],
  ['content was never read', ['content'], false, false, false],
  ['the database is down', ['database'], false, false, true],
  ['Redis is down', ['redis'], false, false, true],
  ['it is about to stop', [], true, false, false],
] as const)('%s', (_, down, isStopping, forEverything, forReaders) => {
  expect(readinessOf(down, isStopping, 'everything').ready).toBe(forEverything)
  expect(readinessOf(down, isStopping, 'readers').ready).toBe(forReaders)
})

test('what is down is named, whoever asks', () => {
  expect(readinessOf(['database'], true, 'readers').down).toEqual(['stopping', 'database'])
})
