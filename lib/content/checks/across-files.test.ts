import { expect, test } from 'vitest'
import { emptyCatalog } from '../catalog'
import type { Reading } from '../reading'
import { checkAcrossFiles } from './across-files'

const now = new Date('2026-06-01')

function aReading(file: string): [string, Reading] {
  return [file, { file, kind: 'medium', signature: '', hash: '', findings: [] }]
}

test('two files that differ only in capitals are one file on some machines', () => {
  const readings = new Map(['site.yaml', 'media/Chart.svg', 'media/chart.svg'].map(aReading))
  expect(checkAcrossFiles({ catalog: emptyCatalog, readings, now })).toEqual([
    expect.objectContaining({ file: 'media/chart.svg', rule: 'file-name' }),
  ])
})
