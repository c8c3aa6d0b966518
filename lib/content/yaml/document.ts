import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type { Finding, Place } from '../problem'
import { yamlErrorToFinding } from './syntax-words'

/** The names and numbers that lead to a value: `['sources', 1, 'url']`. */
export type Path = readonly PropertyKey[]

/** YAML as data, with the place of every key and value in its file. */
export type YamlFile = {
  data: unknown
  /** Where the value at `path` stands; its key, when it has no value; the nearest key above, when it is missing. */
  placeOf: (path: Path) => Place
  /** Where the key at the end of `path` stands. */
  placeOfKey: (path: Path) => Place
}

/** Reads YAML 1.2. `top` is the place of what is missing altogether. */
export function parseYaml(text: string, top: Place): YamlFile | { findings: Finding[] } {
  const lines = new LineCounter()
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true }
  const document = parseDocument(text, options)
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const errors = [...document.errors, ...document.warnings].map((error) =>
    yamlErrorToFinding(error, place(error.pos[0])),
  )
  const findings = [...firstOfEachLine(errors), ...misreadText(document, place)]
  if (findings.length > 0) return { findings }
  const at = (path: Path, prefer: 'key' | 'value') => {
    const offset = offsetOf(document.contents, path, prefer)
    return offset === undefined ? top : place(offset)
  }
  return {
    data: document.toJS() ?? {},
    placeOf: (path) => at(path, 'value'),
    placeOfKey: (path) => at(path, 'key'),
  }
}

/** One mistake makes the parser stumble several times over the same line. */
function firstOfEachLine(findings: Finding[]): Finding[] {
  const lines = new Set<number>()
  return findings.filter(({ line }) => !lines.has(line) && lines.add(line))
}

/**
 * Text that YAML reads as something else without a word: `headline: The #1 port` ends at the `#`, and a value
 * that begins with `&` or `*` is a reference, which no story needs.
 */
function misreadText(document: Document.Parsed, place: (offset: number) => Place): Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Node(_, node) {
      if (!node.range) return
      const start = place(node.range[0])
      if (isAlias(node) || node.anchor) findings.push({ ...start, ...reference })
      if (isScalar(node) && node.value !== null && /^[^\s!]/.test(node.comment ?? '')) {
        findings.push({ ...start, ...comment(node.comment ?? '') })
      }
    },
  })
  return findings
}

const reference = {
  rule: 'yaml',
  message: 'A value that begins with & or * means a reference in YAML',
  remedy: 'Put the whole value into quotes',
}

function comment(text: string): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  return {
    rule: 'yaml-comment',
    message: `YAML takes everything from #${text.split('\n')[0]} on for a comment`,
    remedy: 'Put the whole value into quotes; or, if it is a comment, a blank after the #',
  }
}

function offsetOf(root: unknown, path: Path, prefer: 'key' | 'value'): number | undefined {
  let node = root
  let found: number | undefined
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step)
      if (!pair) return found
      const key = startOf(pair.key)
      found = prefer === 'value' ? (startOf(pair.value) ?? key) : key
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step]
      if (item === undefined) return found
      found = startOf(item) ?? found
      node = item
    } else {
      return found
    }
  }
  return found
}

/** Where a node with a value begins. */
function startOf(node: unknown): number | undefined {
  if (isScalar(node)) return node.value === null ? undefined : node.range?.[0]
  return isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}
