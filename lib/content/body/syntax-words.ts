import { z } from 'zod'
import type { Finding, Place } from '../problem'
import { bracesRefused } from './code-words'
import { htmlRemedy } from './html-words'

/** What the parser throws at text that it takes for a tag or for code and cannot read. */
const syntaxError = z.object({
  reason: z.string(),
  ruleId: z.string(),
  source: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
})

/**
 * Where and why the parser stopped, for an author who only wrote a `<`.
 * @throws the error itself when the text is not what stopped it
 */
export function syntaxErrorToFinding(error: unknown, body: string): Finding {
  const parsed = syntaxError.safeParse(error)
  if (!parsed.success) throw error
  const { reason, ruleId, source, line, column } = parsed.data
  const stopped = { line: line ?? 1, column: column ?? 1 }
  if (source === 'micromark-extension-mdxjs-esm') return importOrExport(stopped, body)
  if (source === 'micromark-extension-mdx-expression') {
    const brace =
      ruleId === 'unexpected-eof' ? openBrace(body, stopped) : lastBefore('{', body, stopped)
    return { ...brace, ...bracesRefused }
  }
  if (ruleId === 'end-tag-mismatch') return mismatch(reason, stopped, body)
  if (ruleId === 'unexpected-closing-slash') {
    return {
      ...lastBefore('<', body, stopped),
      rule: 'tag',
      message: 'A tag is closed here that is not open',
      remedy: 'Delete it, or write the opening tag on a line of its own above',
    }
  }
  return unreadableTag(reason, stopped, body)
}

/** A paragraph that begins with the lower-case word `import` or `export` is taken for code. */
function importOrExport(stopped: Place, body: string): Finding {
  const lines = body.split('\n')
  let line = stopped.line
  while (line > 1 && !/^(?:im|ex)port\b/.test(lines[line - 1] ?? '')) line -= 1
  const word = lines[line - 1]?.slice(0, 6) ?? ''
  return {
    line,
    column: 1,
    rule: 'code',
    message: `A paragraph that begins with the word “${word}” reads as program code`,
    remedy: 'Begin it with another word; a story cannot import or export anything',
  }
}

function mismatch(reason: string, stopped: Place, body: string): Finding {
  const opened = /`<\/?([^\s>`]*)>` \((\d+):(\d+)/.exec(reason)
  const closing = /^Unexpected closing tag `<\/([^>]*)>`/.exec(reason)?.[1]
  const name = opened?.[1] ?? ''
  const place = opened ? { line: Number(opened[2]), column: Number(opened[3]) } : stopped
  if (/^[a-z]/.test(name)) {
    return { ...place, rule: 'html', message: `<${name}> is HTML`, remedy: htmlRemedy(name) }
  }
  const message =
    closing === undefined
      ? `<${name}> is opened here and not closed`
      : `<${name}> is opened here, and </${closing}> comes before </${name}>`
  const isAlone = />\s*$/.test(body.split('\n')[place.line - 1] ?? '')
  const remedy = `Write </${name}> on a line of its own where it ends`
  return {
    ...place,
    rule: 'tag',
    message,
    remedy: isAlone ? remedy : `${remedy}, and the opening tag on a line of its own too`,
  }
}

function unreadableTag(reason: string, stopped: Place, body: string): Finding {
  if (reason.includes('in attribute value')) {
    return {
      ...lastBefore('"', body, stopped),
      rule: 'tag',
      message: 'The quote that opens here is not closed',
      remedy: 'Add a " at the end of the value',
    }
  }
  const place = lastBefore('<', body, stopped)
  const found = body.split('\n')[place.line - 1]?.slice(place.column - 1) ?? ''
  if (found.startsWith('<!--')) {
    return {
      ...place,
      rule: 'html',
      message: 'A comment does not belong in a story',
      remedy: 'Delete it; what nobody is to read yet belongs in a draft',
    }
  }
  const address = /^<((?:https?:|mailto:)[^>\s]*|[^>\s@]+@[^>\s]+)>?/.exec(found)?.[1]
  if (address) {
    return {
      ...place,
      rule: 'tag',
      message: 'An address in angle brackets reads as a tag',
      remedy: `Write [words](${address.includes(':') ? '' : 'mailto:'}${address})`,
    }
  }
  if (reason.includes('before attribute value')) {
    return {
      ...stopped,
      rule: 'tag',
      message: 'A value in a tag needs quotes',
      remedy: 'Write it like name="value"',
    }
  }
  const component = /^<([A-Z]\w*)/.exec(found)?.[1]
  if (component) {
    return {
      ...stopped,
      rule: 'tag',
      message: `The tag <${component}> cannot be read from here on`,
      remedy: 'Check the quotes before this: each property is written name="value"',
    }
  }
  return {
    ...place,
    rule: 'tag',
    message: 'The < here begins a tag that does not read as one',
    remedy: 'Write &lt; instead, or put it into backticks',
  }
}

/** The nearest place of a character at or before another place. */
function lastBefore(character: string, body: string, { line, column }: Place): Place {
  const lines = body.split('\n')
  let end = column
  for (let number = line; number >= 1; number -= 1) {
    const index = (lines[number - 1] ?? '').lastIndexOf(character, end - 1)
    if (index !== -1 && end > 0) return { line: number, column: index + 1 }
    end = Number.POSITIVE_INFINITY
  }
  return { line, column }
}

/** The brace that the end of the text leaves open. */
function openBrace(body: string, { line, column }: Place): Place {
  const lines = body.split('\n').slice(0, line)
  let closed = 0
  for (let number = line; number >= 1; number -= 1) {
    const text = number === line ? lines[number - 1]?.slice(0, column) : lines[number - 1]
    for (let index = (text?.length ?? 0) - 1; index >= 0; index -= 1) {
      if (text?.[index] === '}') closed += 1
      if (text?.[index] === '{') {
        if (closed === 0) return { line: number, column: index + 1 }
        closed -= 1
      }
    }
  }
  return { line, column }
}
