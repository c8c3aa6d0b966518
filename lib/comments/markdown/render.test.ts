import { describe, expect, test } from 'vitest'
import { commentHtml, commentText } from './render'

describe('what a comment is made of', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['emphasis', '*so* and **so**', '<p><em>so</em> and <strong>so</strong></p>'],
    ['a quote', '> so', '<blockquote>\n<p>so</p>\n</blockquote>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a list with numbers', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['code', 'so `a < b`', '<p>so <code>a &#x3C; b</code></p>'],
    ['more code', '```js\na < b\n```', '<pre><code>a &#x3C; b\n</code></pre>'],
    ['a line that ends', 'a\\\nb', '<p>a<br>\nb</p>'],
    ['a heading, as a strong line', '# So', '<p><strong>So</strong></p>'],
    ['a picture, as its words', '![a boat](https://a.example/b.png)', '<p>a boat</p>'],
    ['a line across, as nothing', 'a\n\n---\n\nb', '<p>a</p>\n<p>b</p>'],
    ['HTML, as it was typed', 'a <b>c</b>', '<p>a &#x3C;b>c&#x3C;/b></p>'],
    ['a block of HTML, as it was typed', '<div>\na\n</div>', '<p>&#x3C;div>\na\n&#x3C;/div></p>'],
    ['a table, as it was typed', '| a |\n|---|\n| b |', '<p>| a |\n|---|\n| b |</p>'],
    ['nothing', '', ''],
    ['eight numbers with dots', '1.2.3.4.5.6.7.8 is out', '<p>1.2.3.4.5.6.7.8 is out</p>'],
    ['a long arrow', '-------> here', '<p>-------> here</p>'],
  ])('%s', (_, text, html) => {
    expect(commentHtml(text)).toBe(html)
  })
})

describe('a link', () => {
  test.each([
    ['that is named', '[here](https://a.example/?b=1&c=2)', 'https://a.example/?b=1&#x26;c=2'],
    ['that is typed', 'see https://a.example/b.', 'https://a.example/b'],
    ['that is typed without https', 'see www.a.example', 'http://www.a.example'],
    ['in brackets', '<https://a.example/>', 'https://a.example/'],
    ['by reference', '[here]\n\n[here]: https://a.example/', 'https://a.example/'],
    ['to an address for letters', '<a@b.example>', 'mailto:a@b.example'],
    ['in capitals', '[here](HTTPS://a.example/)', 'https://a.example/'],
    ['at the beginning of a line on a telephone', 'Https://a.example/b', 'https://a.example/b'],
    ['so by reference', '[here]\n\n[here]: Http://a.example/', 'http://a.example/'],
  ])('%s is one of a reader: it carries no weight', (_, text, href) => {
    expect(commentHtml(text)).toContain(`<a href="${href}" rel="ugc nofollow noopener">`)
  })

  test('has no title, since nobody can check what it says', () => {
    expect(commentHtml('[here](https://a.example "Your bank")')).not.toContain('title')
  })
})

test.each([
  ['*so* and [here](https://a.example)', 'so and here'],
  ['<b>so</b>', '<b>so</b>'],
  ['> so\n\nand', 'so\n\nand'],
  ['- a\n- b\n  - c', 'a\nb\nc'],
  ['a\\\nb', 'a\nb'],
  ['[here]\n\n[here]: https://a.example', 'here'],
  ['![a boat](b.png)', 'a boat'],
  ['`<script>`', '<script>'],
])('for machines %j is %j', (text, told) => {
  expect(commentText(text)).toBe(told)
})
