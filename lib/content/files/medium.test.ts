import { expect, test } from 'vitest'
import { fileToMedium } from './medium'

/** A photograph 40 wide and 30 high as the camera stores it, which `orientation` turns (EXIF 2.32, tag 0x0112). */
function photograph(orientation: number): Uint8Array {
  const exif = [...bytes('Exif\0\0'), ...bytes('MM\0*'), 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const app1 = [0xff, 0xe1, 0, exif.length + entry.length + 2, ...exif, ...entry]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0]
  return Uint8Array.from([0xff, 0xd8, ...app1, ...frame, 0xff, 0xd9])
}

function bytes(text: string): number[] {
  return [...Buffer.from(text, 'latin1')]
}

const svg = (attributes: string, inside = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`)

test.each([
  ['as it is', 1, { width: 40, height: 30 }],
  ['on its head', 3, { width: 40, height: 30 }],
  ['on its side', 6, { width: 30, height: 40 }],
])('a photograph stored %s is measured as browsers show it', (_, orientation, size) => {
  expect(fileToMedium('media/a.jpg', 'h', photograph(orientation))).toMatchObject(size)
})

test.each([
  ['by its width and height', 'width="720" height="405"', 720, 405],
  ['by its viewBox', 'viewBox="0 0 300 200"', 300, 200],
])('a drawing is measured %s', (_, attributes, width, height) => {
  const medium = fileToMedium('media/a.svg', 'h', svg(attributes))
  expect(medium).toMatchObject({ name: 'a.svg', width, height, contentType: 'image/svg+xml' })
})

test.each([
  ['a script', '<script>alert(1)</script>', true],
  ['an event', '<g onload="alert(1)"/>', true],
  ['another page', '<foreignObject><p>x</p></foreignObject>', true],
  ['a picture from elsewhere', '<image href="https://spy.example/x.png"/>', true],
  ['a style from elsewhere', '<style>@import "x.css"</style>', true],
  ['a part of itself', '<use href="#part"/>', false],
  ['a picture of its own', '<image href="data:image/png;base64,AAAA"/>', false],
  ['words about onions', '<text>one on one = two</text>', false],
])('a drawing with %s', (_, inside, refused) => {
  const medium = fileToMedium('media/a.svg', 'h', svg('viewBox="0 0 9 9"', inside))
  expect('findings' in medium).toBe(refused)
})
