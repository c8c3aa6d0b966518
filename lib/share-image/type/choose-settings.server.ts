import 'server-only'
import { carriesMarks } from './carries-marks.server'
import { type Grapheme, graphemesOf } from './clean-text'
import { readEmoji } from './emoji.server'
import { isEmoji } from './emoji-names'
import { slicesWith } from './font-files.server'
import { fontsFor, type HanForms, hanFormsOf } from './font-list'
import { type OpenFont, openFont } from './open-fonts.server'
import { type Script, scriptsOf } from './scripts'

/** What one grapheme is set with: a font that has all of it, or pictures. */
export type Setting = Grapheme & { script: Script } & (
    | { kind: 'letters'; open: OpenFont }
    | { kind: 'emoji'; svgs: string[] }
  )

/**
 * A setting for every grapheme; or other words to be set instead, when these have signs that no font has.
 *
 * | no font and no picture has | then |
 * |---|---|
 * | 𝐇, which is a form of H (NFKC) | H |
 * | i̇, but has i | the letter without the marks that no font puts onto it |
 * | a sign, an unassigned or private character | it is left out |
 * | a letter or a digit | `undefined`: what is left would be other words |
 */
export async function chooseSettings(
  text: string,
  language: string,
): Promise<{ settings: Setting[] } | { instead: string } | undefined> {
  const graphemes = graphemesOf(text)
  const scripts = scriptsOf(graphemes)
  const forms = hanFormsOf(text, language)
  const settings: Setting[] = []
  const words: string[] = []
  let near: OpenFont | undefined
  for (const [at, grapheme] of graphemes.entries()) {
    const setting = await chooseSetting(grapheme, scripts[at] ?? 'Zyyy', forms, near)
    if (setting) settings.push(setting)
    const drawn = setting ? grapheme.text : plainer(grapheme.text)
    if (drawn === undefined) return undefined
    words.push(drawn)
    if (setting?.kind === 'letters') near = setting.open
  }
  return settings.length === graphemes.length ? { settings } : { instead: words.join('') }
}

function plainer(grapheme: string): string | undefined {
  const plain = grapheme.normalize('NFKC')
  if (plain !== grapheme) return plain
  const letter = /^(\p{L})\p{M}+$/u.exec(grapheme)?.[1]
  if (letter) return letter
  return /[\p{L}\p{N}]/u.test(grapheme) ? undefined : ''
}

async function chooseSetting(
  grapheme: Grapheme,
  script: Script,
  forms: HanForms,
  near: OpenFont | undefined,
): Promise<Setting | undefined> {
  const { text } = grapheme
  const svgs = isEmoji(text) ? await readEmoji(text) : []
  if (svgs.length > 0) return { ...grapheme, script, kind: 'emoji', svgs }
  const open = await findFont(text, script, forms, near)
  if (open) return { ...grapheme, script, kind: 'letters', open }
  const instead = /\p{Emoji}/u.test(text) ? await readEmoji(text) : []
  return instead.length > 0 ? { ...grapheme, script, kind: 'emoji', svgs: instead } : undefined
}

/** Signs and spaces stay in the font of what stands before them when it has them, so that runs are long. */
async function findFont(
  text: string,
  script: Script,
  forms: HanForms,
  near: OpenFont | undefined,
): Promise<OpenFont | undefined> {
  const first = text.codePointAt(0) ?? 0
  const belongsToAll = /^[\p{Script=Common}\p{Script=Inherited}]/u.test(text)
  const families = fontsFor(script, forms)
  if (belongsToAll && near && near.family === families[0] && hasAll(near, text)) return near
  for (const family of families) {
    for (const slice of slicesWith(first, family)) {
      const open = await openFont(slice)
      if (hasAll(open, text) && carriesMarks(open, text)) return open
    }
  }
  return undefined
}

/** Whether a font has every character as it should be, composed or apart. Joiners and selectors need no glyph. */
function hasAll({ fonts, family }: OpenFont, text: string): boolean {
  if (Array.from(text).some((letter) => family.flawed?.includes(letter))) return false
  const has = (form: string) =>
    Array.from(form).every(
      (letter) =>
        /\p{Default_Ignorable_Code_Point}/u.test(letter) ||
        fonts.headline.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined,
    )
  return has(text) || has(text.normalize('NFD'))
}
