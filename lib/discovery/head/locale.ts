/**
 * A language tag as Open Graph spells it, always with a country: the likeliest, when the tag has none.
 *
 * | tag | locale |
 * |---|---|
 * | `en-GB` | `en_GB` |
 * | `de` | `de_DE` |
 * | `zh-Hant-HK` | `zh_HK` |
 */
export function openGraphLocale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return region ? `${name}_${region}` : name
}
