import { describe, expect, test } from 'vitest'
import { element, escapeXml, xmlDocument } from './xml'

describe('a text in XML', () => {
  test.each([
    ['ends the script', 'a</script>b', 'a&lt;/script&gt;b'],
    ['ends a CDATA section', 'a]]>b', 'a]]&gt;b'],
    ['has an ampersand', 'Q & A', 'Q &amp; A'],
    ['is a reference already', '&amp;', '&amp;amp;'],
    ['has quotes', `"it's"`, '&quot;it&#39;s&quot;'],
    ['has an emoji of many parts', '👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿', '👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['turns its direction', 'a\u202Eb\u202C', 'a\u202Eb\u202C'],
    ['has lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['has a return that a parser would swallow', 'a\rb', 'a&#13;b'],
    ['has a NUL and other controls', 'a\0\u0008\u000B\u001Fb', 'ab'],
    ['has half an emoji', 'a\uD83Db\uDE00c', 'abc'],
    ['has what is no character', 'a\uFFFE\uFFFFb', 'ab'],
  ])('that %s', (_, text, escaped) => {
    expect(escapeXml(text)).toBe(escaped)
  })
})

test('an element has its attributes and what is in it, and leaves out what is nothing', () => {
  const inner = element('b', { c: 1, d: undefined, e: '"' }, 'f & g')
  expect(xmlDocument(element('a', {}, [inner, undefined, element('h', {})]))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a><b c="1" e="&quot;">f &amp; g</b><h/></a>\n',
  )
})
