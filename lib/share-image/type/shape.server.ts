import 'server-only'
import { ClusterLevel, Direction, Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import { bidiLevels } from './bidi-lines'
import { chooseSettings, type Setting } from './choose-settings.server'
import { cleanText } from './clean-text'
import type { OpenFont } from './open-fonts.server'
import type { Face } from './set-text'

/** A glyph in em, from left to right. `cluster` is the UTF-16 offset of its letter. */
export type Glyph = {
  id: number
  cluster: number
  advance: number
  x: number
  y: number
  /** How far its ink goes above and below the baseline. */
  above: number
  below: number
}

/** Letters of one font, script and direction; or one emoji. */
export type Run = { start: number; end: number; level: number } & (
  | { kind: 'letters'; open: OpenFont; glyphs: Glyph[] }
  | { kind: 'emoji'; svgs: string[] }
)

export type Shaped = {
  text: string
  direction: 'ltr' | 'rtl'
  /** In the order in which they are read. */
  runs: Run[]
  /** How far the letter at each UTF-16 offset advances, in em. */
  advances: Float64Array
}

/** How wide an emoji stands, in em, with the air around it. */
export const emojiAdvance = 1.12

/** Words in the glyphs of their fonts, on one endless line. `undefined` when no font has one of their letters. */
export async function shapeText(
  words: string,
  face: Face,
  language: string,
): Promise<Shaped | undefined> {
  const text = cleanText(words)
  const chosen = await chooseSettings(text, language)
  if (!chosen) return undefined
  if ('instead' in chosen) return shapeText(chosen.instead, face, language)
  const { levels, direction } = bidiLevels(text)
  const runs = joinSettings(chosen.settings, levels).map((settings) =>
    shapeRun(text, settings, levels, face, language),
  )
  return { text, direction, runs, advances: advancesOf(text, runs) }
}

function joinSettings(settings: readonly Setting[], levels: Uint8Array): Setting[][] {
  const joined: Setting[][] = []
  for (const setting of settings) {
    const last = joined.at(-1)
    const before = last?.at(-1)
    if (last && before && isOneRun(before, setting, levels)) last.push(setting)
    else joined.push([setting])
  }
  return joined
}

function isOneRun(a: Setting, b: Setting, levels: Uint8Array): boolean {
  if (a.kind === 'emoji' || b.kind === 'emoji') return false
  return a.open === b.open && a.script === b.script && levels[a.start] === levels[b.start]
}

function shapeRun(
  text: string,
  settings: Setting[],
  levels: Uint8Array,
  face: Face,
  language: string,
): Run {
  const [first] = settings
  const last = settings.at(-1)
  if (!first || !last) throw new Error('A run has at least one grapheme.')
  const range = { start: first.start, end: last.start + last.text.length }
  const level = levels[first.start] ?? 0
  if (first.kind === 'emoji') return { ...range, level, kind: 'emoji', svgs: first.svgs }
  buffer.reset()
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES)
  buffer.addText(text, range.start, range.end - range.start)
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  buffer.setScript(first.script)
  buffer.setLanguage(/^[a-z\d-]+$/i.test(language) ? language : 'und')
  shape(first.open.fonts[face], buffer)
  return {
    ...range,
    level,
    kind: 'letters',
    open: first.open,
    glyphs: readGlyphs(first.open, face),
  }
}

/** One for all: shaping never waits, and HarfBuzz frees a buffer only when it is collected. */
const buffer = new ShapingBuffer()

function readGlyphs({ unitsPerEm, family, fonts }: OpenFont, face: Face): Glyph[] {
  const em = unitsPerEm / family.scale
  return buffer.getGlyphInfosAndPositions().map((glyph) => {
    const { yBearing = 0, height = 0 } = fonts[face].glyphExtents(glyph.codepoint) ?? {}
    const y = (glyph.yOffset ?? 0) / em
    return {
      id: glyph.codepoint,
      cluster: glyph.cluster,
      advance: (glyph.xAdvance ?? 0) / em,
      x: (glyph.xOffset ?? 0) / em,
      y,
      above: y + yBearing / em,
      below: -y - (yBearing + height) / em,
    }
  })
}

function advancesOf(text: string, runs: readonly Run[]): Float64Array {
  const advances = new Float64Array(text.length)
  for (const run of runs) {
    if (run.kind === 'emoji') advances[run.start] = emojiAdvance * run.svgs.length
    else {
      for (const { cluster, advance } of run.glyphs) {
        advances[cluster] = (advances[cluster] ?? 0) + advance
      }
    }
  }
  return advances
}
