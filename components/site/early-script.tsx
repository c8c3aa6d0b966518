import { adBlockLines } from './ad-block-lines'

/**
 * What must act before the first paint or without the framework's runtime is a few inline lines. First the
 * theme that the reader chose, and its buttons. Storage can be forbidden; then the choice lasts as long as
 * the page.
 */
const themeLines = `(() => {
  const root = document.documentElement
  const key = 'theme'
  const read = () => { try { return localStorage.getItem(key) } catch { return null } }
  const keep = (v) => { try { v === 'auto' ? localStorage.removeItem(key) : localStorage.setItem(key, v) } catch {} }
  const show = (v) => {
    v === 'light' || v === 'dark' ? root.dataset.theme = v : delete root.dataset.theme
    for (const b of document.querySelectorAll('[data-theme-choice] button'))
      b.setAttribute('aria-pressed', String(b.value === (root.dataset.theme ?? 'auto')))
  }
  show(read())
  addEventListener('DOMContentLoaded', () => show(read()))
  addEventListener('storage', (e) => e.key === key && show(e.newValue))
  addEventListener('click', (e) => {
    const b = e.target.closest?.('[data-theme-choice] button')
    if (b) { keep(b.value); show(b.value) }
  })
})()`

/**
 * Type after words. On a first visit the page is painted in the fallbacks, then the two faces that every page
 * uses are fetched and put in place together; from then on they are in the browser's cache and used at once.
 */
const typeLines = `(() => {
  const root = document.documentElement
  const set = () => { root.dataset.type = 'set' }
  let known
  try { known = localStorage.getItem('type') } catch {}
  if (known) return set()
  const fetchType = async () => {
    const style = getComputedStyle(root)
    const load = (weight, name) => document.fonts.load(weight + ' 1em ' + style.getPropertyValue(name))
    await Promise.all([load(500, '--font-display'), load(400, '--font-text')]).catch(() => {})
    set()
    try { localStorage.setItem('type', '1') } catch {}
  }
  if (!PerformanceObserver.supportedEntryTypes?.includes('paint')) return addEventListener('load', fetchType)
  new PerformanceObserver((paints, observer) => {
    if (!paints.getEntriesByName('first-contentful-paint').length) return
    observer.disconnect()
    fetchType()
  }).observe({ type: 'paint', buffered: true })
})()`

/** The theme, before anything is painted, the type, after it, and what waits for a scroll; part of `<head>`. */
export function EarlyScript({ adBlockNotice }: { adBlockNotice: boolean }) {
  const parts = [themeLines, typeLines, ...(adBlockNotice ? [adBlockLines] : [])]
  const lines = packed(parts.join('\n;'))
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the lines above, no text from anywhere else
  return <script dangerouslySetInnerHTML={{ __html: lines }} />
}

/** Inner pages may be fetched when the pointer rests on a link; media and feeds may not. */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/media/*' } },
          { not: { href_matches: '/api/*' } },
          { not: { href_matches: '/*.xml' } },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** Speculation rules, which make a plain link as quick as a router. */
export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
      dangerouslySetInnerHTML={{ __html: speculation }}
    />
  )
}

/** Leading blanks are for whoever reads this file, not for the wire. */
function packed(lines: string): string {
  return lines.replace(/\n\s*/g, '\n')
}
