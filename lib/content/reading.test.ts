import { expect, test, vi } from 'vitest'
import { readContent } from './reading'

vi.mock('./files/author', () => ({
  fileToAuthor: () => {
    throw new RangeError('Maximum call stack size exceeded')
  },
}))

test('a file that brings down the reading itself is a problem like others', () => {
  expect(readContent('author', 'authors/ada.yaml', '', Buffer.from('name: Ada'))).toEqual({
    findings: [
      expect.objectContaining({
        rule: 'unreadable',
        message: 'Reading this file failed: Maximum call stack size exceeded',
      }),
    ],
  })
})
