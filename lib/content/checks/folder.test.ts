import { expect, test } from 'vitest'
import { sameNameInOtherCase } from './folder'

test('two files that differ only in capitals are one file on some machines', () => {
  const files = ['site.yaml', 'media/Chart.svg', 'media/chart.svg']
  expect(sameNameInOtherCase(files)).toEqual([
    expect.objectContaining({ file: 'media/chart.svg', rule: 'file-name' }),
  ])
})
