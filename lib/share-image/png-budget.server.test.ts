import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { photographToPng, pngBudget, withinBudget } from './png-budget.server'

test('a drawing within the budget is left as it is', async () => {
  const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b5d6b' } })
  const png = new Uint8Array(await plain.png().toBuffer())
  expect(await withinBudget(png)).toBe(png)
})

test('a drawing beyond the budget is made to fit, and stays as large as it was', async () => {
  const { data, width, height } = noise(900, 600)
  const png = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  expect(png.length).toBeGreaterThan(pngBudget)
  const fitting = await withinBudget(new Uint8Array(png))
  expect(fitting.length).toBeLessThanOrEqual(pngBudget)
  expect(await sharp(fitting).metadata()).toMatchObject({ format: 'png', width, height })
})

test('what is around a photograph keeps its edges however coarse the photograph gets', async () => {
  const seen: number[] = []
  const png = await photographToPng(noise(700, 700), async (photograph) => {
    seen.push(photograph.data.length)
    const framed = await sharp(photograph.data, { raw: { ...photograph, channels: 3 } })
      .extend({ left: 101, background: '#ffffff' })
      .raw()
      .toBuffer()
    return { data: framed, width: 801, height: 700 }
  })
  expect(seen.length).toBeGreaterThan(1)
  const row = await sharp(png).extract({ left: 99, top: 350, width: 2, height: 1 }).raw().toBuffer()
  expect([...row.subarray(0, 3), ...row.subarray(-3)]).toEqual([255, 255, 255, 255, 255, 255])
})

function noise(width: number, height: number) {
  return { data: randomBytes(width * height * 3), width, height }
}
