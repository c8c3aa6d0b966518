/**
 * Cuts the data for hydration out of a page: every text of it a second time, as calls of `__next_f.push`.
 * Whoever only reads never needs it; whoever acts gets it before the runtime, from `dataAddress`. It must be
 * the data of this very drawing of the page, which is why its address is the hash of what it says.
 *
 * Undefined when the page holds anything else than the one beginning and the calls after it: then it keeps
 * its data.
 */
export function cutData(html: string): { html: string; data: string } | undefined {
  const calls: string[] = []
  const bare = html.replace(call, (_, text: string) => {
    calls.push(text)
    return ''
  })
  if (calls[0] !== beginning || bare.includes('__next_f')) return undefined
  if (calls.slice(1).some((text) => text.startsWith('('))) return undefined
  return { html: bare, data: calls.join('\n') }
}

/** Where the data with this version is to be had. `app/api/page-data` answers there. */
export function dataAddress(version: string): string {
  return `/api/page-data/${version}`
}

const beginning = '(self.__next_f=self.__next_f||[]).push([0])'

/** The framework escapes `<` in what it pushes, so the first end tag is the script's own. */
const call =
  /<script>(\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\([^<]*\)|self\.__next_f\.push\([^<]*\))<\/script>/g
