import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type DrawnImage, keepImages } from './kept-images.server'

const key = '0123456789ab-card'

test('many who ask at once for one picture have it drawn once', async () => {
  const { kept, folder } = await aStore()
  const draw = vi.fn(async () => drawn('picture'))
  const images = await Promise.all(Array.from({ length: 50 }, () => kept.read(key, draw)))
  expect(draw).toHaveBeenCalledOnce()
  expect(new Set(images).size).toBe(1)
  expect(await readdir(folder)).toEqual([`${key}.png`])
})

test('a picture may be kept for good by whoever gets it', async () => {
  const { kept } = await aStore()
  expect(await kept.read(key, async () => drawn('picture'))).toMatchObject({
    contentType: 'image/png',
    cacheControl: 'public, max-age=31536000, immutable',
  })
})

test('after a restart it is read from disk', async () => {
  const { folder, kept } = await aStore()
  await kept.read(key, async () => drawn('picture'))
  const restarted = keepImages({ ...room, folder })
  expect(text(await restarted.read(key, fail))).toBe('picture')
})

test.each<[string, (stored: Buffer) => Uint8Array]>([
  ['torn', (stored) => stored.subarray(0, -5)],
  ['empty', () => new Uint8Array()],
  ['foreign', () => Buffer.from('a picture that somebody copied here, of any length at all')],
  ['changed in one place', (stored) => stored.with(2, 65)],
])('a file that is %s is not served but drawn again', async (_, spoil) => {
  const { folder, kept } = await aStore()
  await kept.read(key, async () => drawn('picture'))
  const file = path.join(folder, `${key}.png`)
  const stored = await readFile(file)
  await writeFile(file, spoil(stored))
  const restarted = keepImages({ ...room, folder })
  expect(text(await restarted.read(key, async () => drawn('picture')))).toBe('picture')
  expect(await readFile(file)).toEqual(stored)
})

test('the file of another picture under this name is not served', async () => {
  const { folder, kept } = await aStore()
  await kept.read('ba9876543210-card', async () => drawn('another'))
  const other = await readFile(path.join(folder, 'ba9876543210-card.png'))
  await writeFile(path.join(folder, `${key}.png`), other)
  expect(text(await kept.read(key, async () => drawn('picture')))).toBe('picture')
})

test('memory is bounded: what was not wanted for longest is read from disk again', async () => {
  const { kept } = await aStore({ memoryBytes: 3_000 })
  const first = await kept.read('a-card', async () => drawn('a'.repeat(1_000)))
  await kept.read('b-card', async () => drawn('b'.repeat(1_000)))
  await kept.read('c-card', async () => drawn('c'.repeat(1_000)))
  const again = await kept.read('a-card', fail)
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})

test('the disk is bounded: what was not wanted for longest goes, and nothing that is not ours', async () => {
  const { folder, kept } = await aStore({ diskBytes: 5_000, memoryBytes: 1 })
  await kept.read('old-card', async () => drawn('o'.repeat(1_000)))
  await writeFile(path.join(folder, 'Notes.txt'), 'n'.repeat(9_000))
  const longAgo = new Date('2020-01-01')
  await utimes(path.join(folder, 'old-card.png'), longAgo, longAgo)
  for (const name of ['b', 'c', 'd', 'e']) {
    await kept.read(`${name}-card`, async () => drawn(name.repeat(1_000)))
  }
  const left = await readdir(folder)
  expect(left).toContain('Notes.txt')
  expect(left).toContain('e-card.png')
  expect(left).not.toContain('old-card.png')
  expect(left.length).toBeLessThanOrEqual(5)
})

test('what a killed server left unfinished is removed after a while', async () => {
  const { folder, kept } = await aStore()
  await kept.read('a-card', async () => drawn('a'))
  const unfinished = path.join(folder, `.${key}.77.1.tmp`)
  await writeFile(unfinished, 'half')
  await utimes(unfinished, new Date('2020-01-01'), new Date('2020-01-01'))
  await keepImages({ ...room, folder }).read('b-card', async () => drawn('b'))
  expect((await readdir(folder)).sort()).toEqual(['a-card.png', 'b-card.png'])
})

test('where nothing can be written pictures are served all the same, and that is said once', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  onTestFinished(() => warn.mockRestore())
  const parent = await aFolder()
  await writeFile(path.join(parent, 'file'), 'Where the folder should be.')
  const kept = keepImages({ ...room, folder: path.join(parent, 'file', 'images') })
  expect(text(await kept.read('a-card', async () => drawn('a')))).toBe('a')
  expect(text(await kept.read('b-card', async () => drawn('b')))).toBe('b')
  expect(warn).toHaveBeenCalledOnce()
})

test('a drawing that fails is tried again by the next who asks', async () => {
  const { kept } = await aStore()
  await expect(kept.read(key, fail)).rejects.toThrow('Not to be drawn')
  expect(text(await kept.read(key, async () => drawn('picture')))).toBe('picture')
})

test('a picture that lacks its photograph for now is served and not kept', async () => {
  const { folder, kept } = await aStore()
  const passing = async () => ({ ...drawn('cover'), isLasting: false })
  const image = await kept.read(key, passing)
  expect(image.cacheControl).not.toContain('immutable')
  expect(await readdir(folder)).toEqual([])
  expect(text(await kept.read(key, async () => drawn('photograph')))).toBe('photograph')
})

const room = { memoryBytes: 1_000_000, diskBytes: 1_000_000, atOnce: 2 }

async function aStore(but: Partial<typeof room> = {}) {
  const folder = await aFolder()
  return { folder, kept: keepImages({ ...room, ...but, folder }) }
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kept-images-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

function drawn(what: string): DrawnImage {
  return { png: new Uint8Array(Buffer.from(what)), isLasting: true }
}

function text({ body }: { body: string | Uint8Array }): string {
  return Buffer.from(body).toString()
}

async function fail(): Promise<DrawnImage> {
  throw new Error('Not to be drawn')
}
