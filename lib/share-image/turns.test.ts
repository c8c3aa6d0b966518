import { expect, test } from 'vitest'
import { inTurns } from './turns'

test('no more than two work at the same time, in the order they came, and a failure frees its place', async () => {
  const inTurn = inTurns(2)
  const started: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) =>
    inTurn(async () => {
      started.push(number)
      await new Promise<void>((end) => ends.push(end))
      if (number === 0) throw new Error('It failed')
      return number
    })
  const all = Promise.allSettled([work(0), work(1), work(2), work(3)])
  await settled()
  expect(started).toEqual([0, 1])
  ends[0]?.()
  await settled()
  expect(started).toEqual([0, 1, 2])
  for (const end of ends) end()
  await settled()
  for (const end of ends) end()
  expect((await all).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})

async function settled(): Promise<void> {
  await new Promise((go) => setTimeout(go, 5))
}
