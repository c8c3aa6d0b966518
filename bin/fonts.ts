import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

/**
 * Cuts the faces the pages load out of the variable Newsreader. The optical size is pinned, one cut for
 * headlines and one for text, because the axis would double each file; layout alternates that no style
 * uses are left out. Run by `npm run fonts` when the fonts or this list change; the results are committed.
 */
const cuts = [
  { out: 'display', source: 'latin-opsz-normal', letters: 'latin', axes: { opsz: 60, wght: 500 } },
  {
    out: 'display-extended',
    source: 'latin-ext-opsz-normal',
    letters: 'extended',
    axes: { opsz: 60, wght: 500 },
  },
  { out: 'text', source: 'latin-opsz-normal', letters: 'latin', axes: textAxes() },
  {
    out: 'text-extended',
    source: 'latin-ext-opsz-normal',
    letters: 'extended',
    axes: textAxes(),
  },
  {
    out: 'text-italic',
    source: 'latin-opsz-italic',
    letters: 'latin',
    axes: { opsz: 16, wght: 400 },
  },
] as const

/** Unicode ranges, also named in `app/fonts/fonts.ts`: a browser loads a face only for letters in them. */
const ranges = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2013, 0x2014],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x2030, 0x2030],
    [0x2032, 0x2033],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  extended: [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x218, 0x21b],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x1ef2, 0x1ef3],
  ],
} as const

function textAxes() {
  return { opsz: 16, wght: { min: 400, max: 700, default: 400 } }
}

for (const { out, source, letters, axes } of cuts) {
  const file = `node_modules/@fontsource-variable/newsreader/files/newsreader-${source}.woff2`
  const face = await subsetFont(readFileSync(file), lettersOf(letters), {
    targetFormat: 'woff2',
    variationAxes: axes,
    noLayoutClosure: true,
  })
  writeFileSync(`app/fonts/newsreader-${out}.woff2`, face)
  process.stdout.write(`newsreader-${out}.woff2  ${(face.length / 1024).toFixed(1)} KB\n`)
}

function lettersOf(name: keyof typeof ranges): string {
  return ranges[name]
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    .map((code) => String.fromCodePoint(code))
    .join('')
}
