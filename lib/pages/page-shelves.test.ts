import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { unpackValue } from './packed.ts'
import { pageValue } from './page-fixtures.ts'
import { Shelves } from './page-shelves.ts'
import { storedPage } from './stored-page.ts'

const megabyte = 1024 * 1024
const page = (changes = {}) => storedPage(pageValue(changes), 0, {})
/** Nothing that could be packed. */
const pageOf = (bytes: number) => ({ ...page(), packed: randomBytes(bytes) })
const textOf = (bytes: number) => randomBytes(bytes).toString('latin1')
const key = (path: string) => `/route-cache/APP_PAGE/0f/$${path}`

test('pages are kept until their bytes no longer fit, the least read go first', () => {
  const shelves = new Shelves(megabyte)
  const heavy = pageOf(300 * 1024)
  for (const path of ['/one', '/two', '/three']) shelves.keep(key(path), heavy)
  shelves.find(key('/one'))
  shelves.keep(key('/four'), heavy)
  expect(shelves.find(key('/one'))).toBeDefined()
  expect(shelves.find(key('/two'))).toBeUndefined()
  expect(shelves.bytes).toBeLessThanOrEqual(megabyte)
})

test('a page bigger than the shelf is not kept', () => {
  const shelves = new Shelves(1024)
  shelves.keep(key('/one'), page())
  expect(shelves.find(key('/one'))).toBeUndefined()
})

test('a flood of redirects evicts no page', () => {
  const shelves = new Shelves(megabyte)
  shelves.keep(key('/world/story'), page())
  for (let i = 0; i < 5_000; i++)
    shelves.keep(key(`/made-up-${i}/story`), page({ status: 308, html: '', rscData: undefined }))
  expect(shelves.find(key('/world/story'))).toBeDefined()
  expect(shelves.find(key('/made-up-4999/story'))).toBeDefined()
  expect(shelves.find(key('/made-up-0/story'))).toBeUndefined()
})

test.each([404, 410, 500])('an answer of %i is not kept', (status) => {
  const shelves = new Shelves(megabyte)
  shelves.keep(key('/world/none'), page({ status }))
  expect(shelves.find(key('/world/none'))).toBeUndefined()
})

test('of a route’s missing pages the newest is at hand, without what belongs to one address', () => {
  const shelves = new Shelves(megabyte)
  shelves.keep(key('/world/none'), page({ status: 404, html: 'old' }))
  shelves.keep(key('/world/nothing'), page({ status: 404, html: 'new' }))
  const nothing = shelves.findNothing(key('/world/other'))
  expect(nothing && unpackValue(nothing.packed)).toMatchObject({
    html: 'new',
    rscData: undefined,
    segmentData: undefined,
  })
  expect(shelves.findNothing('/route-cache/APP_PAGE/1e/$/authors/nobody')).toBeUndefined()
})

test('a story that was withdrawn is no answer for addresses where nothing ever was', () => {
  const shelves = new Shelves(megabyte)
  shelves.keep(key('/world/withdrawn'), page({ status: 410 }))
  expect(shelves.findNothing(key('/world/other'))).toBeUndefined()
})

test('pages that say the same share their data', () => {
  const shelves = new Shelves(megabyte)
  expect(shelves.keepData('it’s')).toBe(shelves.keepData('it’s'))
  expect(shelves.keepData('else')).not.toBe(shelves.keepData('it’s'))
  expect(shelves.findData(shelves.keepData('it’s') ?? '')).toBe('it’s')
})

test('data outlives its page, for whoever has that still open', () => {
  const shelves = new Shelves(megabyte)
  const data = shelves.keepData('old')
  shelves.keep(key('/world/story'), { ...page(), data })
  shelves.keep(key('/world/story'), { ...page(), data: shelves.keepData('new') })
  expect(shelves.findData(data ?? '')).toBe('old')
})

test('data of a page that is read is not the one that is forgotten', () => {
  const shelves = new Shelves(megabyte)
  const data = shelves.keepData(textOf(60 * 1024))
  shelves.keep(key('/world/story'), { ...page(), data })
  for (let i = 0; i < 9; i++) {
    shelves.keepData(textOf(60 * 1024))
    expect(shelves.find(key('/world/story'))).toBeDefined()
  }
})

test('a page whose data is forgotten is drawn anew', () => {
  const shelves = new Shelves(megabyte)
  const data = shelves.keepData(textOf(60 * 1024))
  shelves.keep(key('/world/story'), { ...page(), data })
  for (let i = 0; i < 9; i++) shelves.keepData(textOf(60 * 1024))
  expect(shelves.find(key('/world/story'))).toBeUndefined()
})

test('data for which there is no room stays in its page', () => {
  expect(new Shelves(megabyte).keepData(textOf(megabyte))).toBeUndefined()
})

test('a page is found by its address, too, for as long as it is kept', () => {
  const shelves = new Shelves(megabyte)
  const heavy = pageOf(300 * 1024)
  shelves.keep(key('/index'), heavy)
  expect(shelves.findPath('/')).toBe(heavy)
  shelves.drop(key('/index'))
  expect(shelves.findPath('/')).toBeUndefined()
  for (const path of ['/one', '/two', '/three', '/four']) shelves.keep(key(path), heavy)
  expect(shelves.findPath('/one')).toBeUndefined()
  expect(shelves.findPath('/four')).toBe(heavy)
})

test('what answers take beside their pages has to fit, too', () => {
  const shelves = new Shelves(megabyte)
  for (const path of ['/one', '/two']) shelves.keep(key(path), pageOf(300 * 1024))
  const two = shelves.findPath('/two')
  if (two) two.answer = { bytes: 500 * 1024, give: () => {} }
  shelves.weighAgain('/two')
  expect(shelves.findPath('/two')?.answer).toBe(two?.answer)
  expect(shelves.findPath('/one')).toBeUndefined()
  expect(shelves.bytes).toBeLessThanOrEqual(megabyte)
})
