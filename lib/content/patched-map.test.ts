import { expect, test } from 'vitest'
import { PatchedMap } from './patched-map'

const below = new Map(Array.from({ length: 1000 }, (_, n) => [`key ${n}`, n]))

test('what differs is seen by whoever asks or goes over it, and the map below stays as it was', () => {
  const once = PatchedMap.over(below, [['key 1', -1]])
  const twice = PatchedMap.over(once, [
    ['key 1', -11],
    ['key 3', -3],
  ])
  expect([...once].slice(0, 4)).toEqual([...below].slice(0, 4).with(1, ['key 1', -1]))
  expect([...twice.values()].slice(0, 4)).toEqual([0, -11, 2, -3])
  expect([...twice.keys()]).toEqual([...below.keys()])
  expect([twice.get('key 1'), twice.get('key 2'), twice.get('none')]).toEqual([-11, 2, undefined])
  expect([twice.size, twice.has('key 3'), twice.has('none')]).toEqual([1000, true, false])
  const sums: number[] = []
  twice.forEach((value) => {
    sums.push(value)
  })
  expect(sums).toEqual([...twice.values()])
  expect(below.get('key 1')).toBe(1)
})

test('after many changes it is a map of its own, and says the same', () => {
  let map: ReadonlyMap<string, number> = below
  const expected = new Map(below)
  for (let n = 0; n < 500; n += 1) {
    map = PatchedMap.over(map, [[`key ${n}`, -n]])
    expected.set(`key ${n}`, -n)
  }
  expect(new Map(map)).toEqual(expected)
})

test('of two maps of one origin it is known where they may differ', () => {
  const one = PatchedMap.over(below, [['key 1', -1]])
  const other = PatchedMap.over(one, [['key 3', -3]])
  expect(PatchedMap.keysBetween(below, other)).toEqual(new Set(['key 1', 'key 3']))
  expect(PatchedMap.keysBetween(other, below)).toEqual(new Set(['key 1', 'key 3']))
  expect(PatchedMap.keysBetween(below, below)).toEqual(new Set())
  expect(PatchedMap.keysBetween(below, new Map(below))).toBeUndefined()
})
