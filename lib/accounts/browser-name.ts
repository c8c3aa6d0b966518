/**
 * What a browser calls itself, as its owner would say it. Only to tell one's own browsers apart: whoever wants to
 * can call theirs anything.
 *
 * | user agent | gives |
 * |---|---|
 * | `Mozilla/5.0 (X11; Linux x86_64) … Chrome/141.0.0.0 Safari/537.36` | Chrome on Linux |
 * | `Mozilla/5.0 (iPhone; …) … Version/18.0 Mobile/15E148 Safari/604.1` | Safari on an iPhone |
 * | anything else, or nothing | A browser that does not say which |
 */
export function browserName(userAgent: string | undefined): string {
  const find = (names: [RegExp, string][]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const browser = find(browsers)
  if (!browser) return 'A browser that does not say which'
  const system = find(systems)
  return system ? `${browser} on ${system}` : browser
}

/** The first that fits: most of them also name those below. */
const browsers: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'a Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]
