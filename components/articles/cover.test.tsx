import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { coverStrokes, coverTints } from '@/lib/articles/plates/tint'
import { Cover, type CoverRatio } from './cover'

const sections = ['world', 'business', 'climate', 'science', 'technology', 'culture', 'handbook']
const cards: CoverRatio[] = ['3x2', '16x9', '1x1']
const css = readFileSync(new URL('./cover.module.css', import.meta.url), 'utf8')

/** As the page has it: with class names as long as a build makes them. */
function markup(section: string, headline: string, ratio: CoverRatio): string {
  return renderToStaticMarkup(
    <Cover section={section} headline={headline} ratio={ratio} />,
  ).replace(/class="[^"]*"/, 'class="cover-module__x4Zq9a__cover story-card-module__Qw8b1G__cover"')
}

describe('A cover on the page', () => {
  test.each(sections)('of %s costs at most 1.5 KB, and 700 bytes compressed', (section) => {
    let [raw, packed] = [0, 0]
    for (let i = 0; i < 200; i++) {
      const headline = `${HEADLINES[i % HEADLINES.length]} ${i}`
      for (const ratio of cards) {
        const html = markup(section, headline, ratio)
        raw = Math.max(raw, Buffer.byteLength(html))
        packed = Math.max(packed, gzipSync(html).byteLength)
      }
    }
    expect(raw).toBeLessThanOrEqual(1536)
    expect(packed).toBeLessThanOrEqual(700)
  })

  test('is decoration: hidden from screen readers and the tab key, without words or ids', () => {
    const html = markup('world', '"Quoted" <b>& tagged</b>', '3x2')
    expect(html).toContain('aria-hidden="true"')
    expect(html).toContain('focusable="false"')
    expect(html).not.toMatch(/ id=|<title|<text|<script|style=|Quoted/)
    expect(html.replace(/<[^>]*>/g, '')).toBe('')
  })

  test.each([
    ['3x2', '0 0 720 480'],
    ['16x9', '0 0 720 405'],
    ['1x1', '0 0 480 480'],
    ['21x8', '0 0 720 274'],
  ] as const)('of the ratio %s has the viewBox %s', (ratio, viewBox) => {
    expect(markup('science', 'A clock for the sea', ratio)).toContain(`viewBox="${viewBox}"`)
  })

  test.each(Object.entries(coverTints))(
    '%s has the colours that a share image has',
    (motif, tint) => {
      const rule = css.match(new RegExp(`data-motif="${motif}"\\] \\{([^}]*)\\}`))?.[1] ?? ''
      for (const role of ['ground', 'faint', 'ink', 'accent'] as const) {
        expect(rule).toContain(
          `--cover-${role}: light-dark(${tint.light[role]}, ${tint.dark[role]});`,
        )
      }
    },
  )

  test.each(Object.entries(coverStrokes))(
    'cuts a %s as wide as a share image does',
    (cut, share) => {
      const rule = css.match(new RegExp(`\\[data-cut\\$="${cut}"\\] \\{([^}]*)\\}`))?.[1] ?? ''
      expect(rule).toContain(`${Number((share * 100).toFixed(2))}cqi`)
    },
  )

  test.each(Object.entries(coverTints))(
    '%s can be made out on light paper and on dark',
    (_, tint) => {
      for (const { ground, faint, ink, accent } of [tint.light, tint.dark]) {
        expect(contrast(ink, ground)).toBeGreaterThan(6)
        expect(contrast(accent, ground)).toBeGreaterThan(3)
        expect(contrast(ink, faint)).toBeGreaterThan(4.5)
      }
    },
  )
})

const HEADLINES = [
  'Maduro asks Russia for aid amid US bombing threat',
  'The box',
  'Who owns the water',
  'How to measure the height of something that never keeps still',
  'The internet lies on the sea floor, and is about as thick as a garden hose',
  'A clock for the sea',
  'Is it so? It is: a b c d e f g h i j k l m n o p q r s t u v w',
]

/** WCAG 2.2, 1.4.11. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
