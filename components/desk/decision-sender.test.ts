import { beforeEach, expect, test, vi } from 'vitest'
import type { Decided } from '@/lib/moderation/decision'
import type { Rulings } from '@/lib/moderation/desk-form'
import { DecisionSender } from './decision-sender'

const calls: number[][] = []
let answer: (given: Rulings[]) => Promise<Decided[][]>
vi.mock('@/lib/moderation/actions', () => ({
  decideHere: (given: Rulings[]) => {
    calls.push(given.map(({ items }) => items[0]?.comment ?? 0))
    return answer(given)
  },
}))

const ruling = (comment: number): Rulings => ({
  kind: 'approve',
  items: [{ comment, version: 0 }],
  words: '',
})
const missing = (comment: number): Decided => ({ state: 'refused', comment, why: 'missing' })

beforeEach(() => {
  calls.length = 0
  answer = async (given) => given.map(({ items }) => [missing(items[0]?.comment ?? 0)])
})

test('what gathers while one call is on its way goes along with the next, in order', async () => {
  const sender = new DecisionSender()
  const outcomes = await Promise.all([1, 2, 3].map((comment) => sender.send(ruling(comment))))
  expect(calls).toEqual([[1], [2, 3]])
  expect(outcomes).toEqual([[missing(1)], [missing(2)], [missing(3)]])
})

test('a call that does not arrive takes nothing else down', async () => {
  const sender = new DecisionSender()
  const works = answer
  answer = async () => {
    answer = works
    throw new Error('The connection broke.')
  }
  const first = sender.send(ruling(1))
  const second = sender.send(ruling(2))
  await expect(first).rejects.toThrow('The connection broke.')
  await expect(second).resolves.toEqual([missing(2)])
})

test('a thousand are sent a hundred at a time', async () => {
  const sender = new DecisionSender()
  await Promise.all(Array.from({ length: 1000 }, (_, at) => sender.send(ruling(at + 1))))
  expect(Math.max(...calls.map(({ length }) => length))).toBe(100)
  expect(calls.flat()).toHaveLength(1000)
})
