import { cutData } from './data-on-intent.ts'
import { intentScript } from './intent-script.ts'

/**
 * Takes the framework's runtime out of a reader's page and leaves a few lines that load it when the reader
 * means to use something that needs it. Until then its forms post and its links lead the plain way. The data
 * for hydration (`self.__next_f.push`) goes too when there is a place to keep it, for it says the whole page
 * a second time; all other inline lines stay where they are.
 *
 * What goes, in the words of Next 16.4: scripts of `/_next/static` (the bootstrap `id="_R_"`, the chunks of
 * the runtime, the chunks of client components that React puts wherever they are needed), what announces
 * them (`<link rel="preload" as="script">`, `modulepreload`), and the polyfills for browsers without modules,
 * which could not run the rest.
 *
 * Fails safe: a page that holds anything else than that comes back as it is, byte by byte. So does one that
 * went through here before.
 *
 * @param keepData keeps the data of a page and gives the address where it is to be had, if there is room
 *
 * Why and what it saves: docs/decisions/0004-runtime-on-intent.md.
 */
export function deferRuntime(
  html: string,
  keepData?: (data: string) => string | undefined,
): string {
  if (!isRecognised(html)) return html
  const sources: string[] = []
  const bare = html.replace(announcement, '').replace(script, (_, source: string, kind: string) => {
    if (!kind.includes('noModule')) sources.push(source)
    return ''
  })
  if (!bare.includes('</head>') || mentionsRuntime.test(bare)) return html
  const cut = keepData && cutData(bare)
  const data = cut && keepData(cut.data)
  const lines = intentScript([...new Set(sources)], data)
  // A function, because in a text `$` would mean something.
  return (data ? cut.html : bare).replace('</head>', (end) => lines + end)
}

/** One bootstrap, one beginning of the data, no script that must run before them, and no empty shell. */
function isRecognised(html: string): boolean {
  return (
    !html.startsWith(errorShell) &&
    !html.includes('self.__next_s') &&
    html.split(' id="_R_" async=""></script>').length === 2 &&
    html.split('<script>(self.__next_f=self.__next_f||[]).push([0])</script>').length === 2
  )
}

/** As the framework begins a page that only JavaScript will draw. */
const errorShell = '<!DOCTYPE html><html id="__next_error__"'

const source = '"([^"]*/_next/static/[^"]+\\.js(?:\\?[^"]*)?)"'
const script = new RegExp(
  `<script src=${source}((?: id="_R_")? async=""| noModule="")></script>`,
  'g',
)
const announcement = new RegExp(
  `<link rel="(?:preload" as="script|modulepreload)"(?: fetchPriority="\\w+")? href=${source}/>`,
  'g',
)
/** In the data, quotes are escaped; only an element that was not recognised looks like this. */
const mentionsRuntime = new RegExp(` (?:src|href)=${source}`)
