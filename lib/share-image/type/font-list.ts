import type { Script } from './scripts'

/** One font of the list: a package of slices, and how its letters stand among the others'. */
export type Family = {
  /** The package, below `@fontsource-variable`. */
  name: string
  /** Which of the package's sets of slices: by the axes that they have. */
  axes: 'wght' | 'opsz'
  /** How much larger or smaller it is set, so that its letters look as large as Newsreader's. */
  scale: number
  /** How much heavier it is set than Newsreader, to look as dark. */
  heavier: number
  /** What its letters mostly need above and below the baseline, in em of the size chosen. */
  ascent: number
  descent: number
  /** Characters that it has and draws wrongly. */
  flawed?: string
}

const latin: Family = {
  ...common('newsreader', 1, 0),
  axes: 'opsz',
  ascent: 0.86,
  descent: 0.26,
  // Between its regular and its bold weight < and > fall flat and look like dashes, and the stroke of ≠ runs
  // away; its ẞ is two letters.
  flawed: '<>≠ẞ',
}
const serif: Family = { ...common('noto-serif', 0.9, 0), ascent: 0.86, descent: 0.26 }
const arabic: Family = { ...common('noto-naskh-arabic', 1.06, 80), ascent: 0.94, descent: 0.4 }
const hebrew: Family = { ...common('noto-serif-hebrew', 0.96, 40), ascent: 0.86, descent: 0.28 }
const devanagari: Family = {
  ...common('noto-serif-devanagari', 0.94, 40),
  ascent: 0.9,
  descent: 0.3,
}
const thai: Family = { ...common('noto-serif-thai', 0.94, 60), ascent: 1.02, descent: 0.32 }
const simplified: Family = { ...common('noto-serif-sc', 0.94, 120), ascent: 0.94, descent: 0.26 }
const traditional: Family = { ...simplified, name: 'noto-serif-tc' }
const japanese: Family = { ...simplified, name: 'noto-serif-jp' }
const korean: Family = { ...simplified, name: 'noto-serif-kr' }

/** Whose forms the Chinese characters take, which China, Taiwan, Japan and Korea draw differently. */
export type HanForms = 'simplified' | 'traditional' | 'japanese' | 'korean'

/** The fonts to ask for a letter of `script`, first to last. */
export function fontsFor(script: Script, forms: HanForms): Family[] {
  const first = firsts[script](forms)
  const rest = [serif, latin, ...hanOrder(forms), arabic, hebrew, devanagari, thai]
  return [...first, ...rest.filter((one) => !first.includes(one))]
}

/**
 * | the words have | or are in | forms |
 * |---|---|---|
 * | kana | | Japanese |
 * | Hangul | | Korean |
 * | Bopomofo | zh-Hant, zh-TW, zh-HK, zh-MO | traditional |
 * | | ja, ko | Japanese, Korean |
 * | anything else | | simplified |
 */
export function hanFormsOf(text: string, language: string): HanForms {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese'
  if (/\p{Script=Hangul}/u.test(text)) return 'korean'
  if (/\p{Script=Bopomofo}/u.test(text)) return 'traditional'
  if (/^zh\b.*-(Hant|TW|HK|MO)\b/i.test(language)) return 'traditional'
  if (/^ja\b/i.test(language)) return 'japanese'
  return /^ko\b/i.test(language) ? 'korean' : 'simplified'
}

const firsts: Record<Script, (forms: HanForms) => Family[]> = {
  Latn: () => [latin],
  Grek: () => [serif],
  Cyrl: () => [serif],
  Arab: () => [arabic],
  Hebr: () => [hebrew],
  Deva: () => [devanagari],
  Thai: () => [thai],
  Hani: hanOrder,
  Hira: hanOrder,
  Kana: hanOrder,
  Hang: () => [korean],
  Bopo: () => [traditional],
  Zyyy: () => [latin],
  Zzzz: () => [],
}

function hanOrder(forms: HanForms): Family[] {
  const byForms = { simplified, traditional, japanese, korean }
  return [...new Set([byForms[forms], simplified, traditional, japanese, korean])]
}

function common(name: string, scale: number, heavier: number) {
  return { name, axes: 'wght' as const, scale, heavier }
}
