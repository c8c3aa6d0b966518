/** The scripts of today's languages that run from right to left, by their codes of ISO 15924. */
const fromTheRight = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** In which direction a language is written; `language` is a BCP 47 tag, with its script or without. */
export function writingDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize()
  return script && fromTheRight.has(script) ? 'rtl' : 'ltr'
}
