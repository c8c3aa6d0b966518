import { describe, expect, test } from 'vitest'
import { payloads } from './payloads.fixture'
import { commentHtml } from './render'

/**
 * What is in this HTML that nobody was promised. The promise is written down here once more, and not taken from
 * the software: these tags, with these attributes in this spelling, closed in their order. Where no other `<` is,
 * there is nothing else that a browser could find.
 */
function notPromised(html: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [tag, closes, name = '', attributes = '', address] of html.matchAll(tags)) {
    if (closes) {
      if (open.pop() !== name) wrong.push(tag)
    } else if (name !== 'br') open.push(name)
    if (attributes !== '' && name !== (address === undefined ? 'ol' : 'a')) wrong.push(tag)
    if (address !== undefined && isBadLink(decoded(address))) wrong.push(tag)
  }
  const rest = html.replace(tags, '').match(/<.{0,30}/gs) ?? []
  return [...wrong, ...rest, ...open]
}

const tags =
  /<(\/)?(p|em|strong|a|blockquote|ul|ol|li|code|pre|br)((?: href="([^"<]*)" rel="ugc nofollow noopener"| start="\d+")?)>/g

function decoded(attribute: string): string {
  return attribute.replace(/&#x([0-9A-F]+);/g, (_, code) =>
    String.fromCodePoint(Number(`0x${code}`)),
  )
}

/** As a browser understands it, which leaves out control characters and the spaces around it. */
function isBadLink(address: string): boolean {
  if (!URL.canParse(address, 'https://paper.example')) return false // it leads nowhere
  return !/^(https?|mailto):$/.test(new URL(address, 'https://paper.example').protocol)
}

describe('of a hostile comment a browser makes nothing but what a comment is made of', () => {
  test.each(payloads)('%j', (payload) => {
    expect(notPromised(commentHtml(payload))).toEqual([])
  })

  test.each(payloads)('%j, inside a quote, a list and a link', (payload) => {
    for (const around of [
      `> - ${payload}`,
      `[${payload}](https://a.example)`,
      `a ${payload} b\n${payload}`,
    ]) {
      expect(notPromised(commentHtml(around))).toEqual([])
    }
  })

  test('however the pieces are put together', () => {
    const pieces = [
      ...[
        '<',
        '>',
        '"',
        "'",
        '`',
        '&',
        ';',
        '[',
        ']',
        '(',
        ')',
        '!',
        '*',
        '_',
        '~',
        '\\',
        '\n',
        '\n\n',
        ' ',
        '\t',
      ],
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
      ],
      ...[
        'javascript:',
        'alert(1)',
        'data:text/html,',
        'https://a.example/',
        'www.a.example',
        'a@b.example',
      ],
      ...[
        '[x]: ',
        '](',
        '> ',
        '- ',
        '1. ',
        '# ',
        '```',
        '&#106;',
        '&colon;',
        '&lt;',
        'x',
        '\0',
        '\u200b',
        '\ud83d',
      ],
    ]
    for (let seed = 1; seed <= 3000; seed++) {
      const text = shuffled(pieces, seed)
      const html = commentHtml(text)
      expect(notPromised(html), JSON.stringify(text)).toEqual([])
    }
  })
})

test('nobody can write an id, a class, or a style of ours', () => {
  const html = commentHtml(
    '<p id="content" class="x">\n\n# content {#content .x}\n\n[x](#content){.y}',
  )
  expect(html).not.toMatch(/<\w+ (?!href=|rel=|start=)/)
})

describe('the promise itself can be broken', () => {
  test.each([
    '<script>',
    '<p><img></p>',
    '<p class="x">x</p>',
    '<a href="javascript:alert(1)" rel="ugc nofollow noopener">x</a>',
    '<a href="java&#x9;script:alert(1)" rel="ugc nofollow noopener">x</a>',
    '<a href="https://a.example">x</a>',
    '<p href="https://a.example" rel="ugc nofollow noopener">x</p>',
    '<p><em>x</p></em>',
    '<p>x',
    'a < b',
  ])('%s', (html) => {
    expect(notPromised(html)).not.toEqual([])
  })
})

/** Twelve of the pieces, always the same for a seed: a linear congruential generator, of Numerical Recipes. */
function shuffled(pieces: readonly string[], seed: number): string {
  let state = seed
  return Array.from({ length: 12 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return pieces[(state >>> 8) % pieces.length]
  }).join('')
}
