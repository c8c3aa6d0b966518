import { describe, expect, test } from 'vitest'
import { action, form, guard, known, part } from './sent-form.fixture'

describe('an action that this build does not have is refused', () => {
  const other = `${known.slice(0, -1)}e`

  test.each([
    ['of another build', form(action(other))],
    ['forged', form(action('x'))],
    ['with the name of something in every object', form(action('__proto__'))],
    ['empty', form(action(''))],
    ['named in the field', form(part(`$ACTION_ID_${other}`, ''))],
    [
      'described three times over',
      form(
        ...[1, 2, 3].map((n) =>
          action()
            .replaceAll('ACTION_REF_1', `ACTION_REF_${n}`)
            .replaceAll('ACTION_1:', `ACTION_${n}:`),
        ),
      ),
    ],
    ['named nowhere', form(part('$ACTION_ID_', ''))],
    ['not asked for', form(part('text', 'My words.'))],
    ['not in an empty form', '--B--\r\n'],
    ['beside a known one', form(action(), part(`$ACTION_ID_${other}`, ''))],
    [
      'after a known one',
      form(action(), part('$ACTION_REF_2', ''), part('$ACTION_2:0', `{"id":"${other}"}`)),
    ],
    ['described by nothing', form(part('$ACTION_REF_1', ''))],
    ['described twice', form(action(), part('$ACTION_1:0', `{"id":"${known}"}`))],
    [
      'described by a file',
      form(
        part('$ACTION_REF_1', ''),
        part('$ACTION_1:0', '{"id":"x"}', '; filename="a"\r\nContent-Type: text/plain'),
      ),
    ],
    [
      'described otherwise',
      form(part('$ACTION_REF_1', ''), part('$ACTION_1:0', `{"bound":null,"id":"${known}"}`)),
    ],
    ['described by no JSON', form(part('$ACTION_REF_1', ''), part('$ACTION_1:0', 'rubbish'))],
    [
      'without quotes',
      form(`--B\r\nContent-Disposition: form-data; name=$ACTION_ID_${other}\r\n\r\n\r\n`),
    ],
    [
      'in other letters',
      form(`--B\r\ncontent-disposition: FORM-DATA; NAME="$ACTION_ID_${other}"\r\n\r\n\r\n`),
    ],
    [
      'in other spaces',
      form(`--B\r\nContent-Disposition:form-data;\tname= "$ACTION_ID_${other}"\r\n\r\n\r\n`),
    ],
    [
      'encoded',
      form(`--B\r\nContent-Disposition: form-data; name*=utf-8''%24ACTION_ID_${other}\r\n\r\n\r\n`),
    ],
    [
      'below another line',
      form(
        `--B\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name="$ACTION_ID_${other}"\r\n\r\n\r\n`,
      ),
    ],
    ['behind a preamble', `x\r\n${form(part(`$ACTION_ID_${other}`, ''))}`],
  ])('%s', async (_, body) => {
    const answer = await guard({ body })
    expect([400, 409]).toContain(answer?.status)
  })

  test('and what was typed is given back, as text', async () => {
    const text = 'My “words” & </textarea><script>alert(1)</script>'
    const answer = await guard({ body: Buffer.from(form(action(other), part('text', text))) })
    expect(answer).toMatchObject({ status: 409 })
    expect(answer?.text).toContain(
      'My “words” &amp; &lt;/textarea>&lt;script>alert(1)&lt;/script></textarea>',
    )
    expect(answer?.text).not.toContain('<script')
    expect(answer?.headers.get('cache-control')).toBe('no-store')
    expect(answer?.headers.get('x-robots-tag')).toBe('noindex')
  })

  test.each([other, '', 'x', '__proto__', 'toString', `${known} `.repeat(2)])(
    'also when a script asks for %j',
    async (id) => {
      const answer = await guard({ headers: { 'next-action': id }, body: '[]', type: 'text/plain' })
      expect(answer).toMatchObject({ status: 409, text: 'outdated' })
    },
  )
})

describe('words that look like a form are words', () => {
  test.each([
    'Content-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n',
    '<input name="$ACTION_ID_x">',
    'name="$ACTION_1:0"\r\n\r\n{"id":"x"}',
    'x--B--\r\n',
    '\r\n--A\r\n',
  ])('%j', async (text) => {
    expect(await guard({ body: form(action(), part('text', text)) })).toBeUndefined()
  })
})

describe('what arrives broken is refused', () => {
  const whole = form(action(), part('text', 'My words.'))

  test.each([
    ['nothing', '', undefined],
    ['a form that breaks off', whole.slice(0, -20), undefined],
    ['a form that breaks off in its last line', whole.slice(0, -4), undefined],
    ['rubbish', 'rubbish', undefined],
    ['another boundary', whole, 'multipart/form-data; boundary=A'],
    ['no boundary', whole, 'multipart/form-data'],
    ['an empty boundary', whole, 'multipart/form-data; boundary='],
    ['a boundary split in two', whole, 'multipart/form-data; boundary="B; boundary=A"'],
    ['lines of Unix', whole.replaceAll('\r\n', '\n'), undefined],
    [
      'a part without a name',
      form('--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n'),
      undefined,
    ],
    ['a part without a head', form('--B\r\n\r\nx\r\n'), undefined],
    ['another kind of parts', whole, 'multipart/mixed; boundary=B'],
    [
      'a form within a form',
      form(`--B\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A--\r\n`),
      undefined,
    ],
  ])('%s', async (_, body, type) => {
    const answer = await guard({ body, ...(type && { type }) })
    expect([400, 415]).toContain(answer?.status)
  })
})

describe('every way to write a form down passes', () => {
  const text = part('text', 'My words.')
  test.each([
    ['without a last line end', form(action(), text).slice(0, -2), undefined],
    ['with a quoted boundary', form(action(), text), 'multipart/form-data; boundary="B"'],
    ['with a charset', form(action(), text), 'multipart/form-data; boundary=B; charset=utf-8'],
    [
      'with an empty file',
      form(action(), part('file', '', '; filename=""\r\nContent-Type: application/octet-stream')),
      undefined,
    ],
    [
      'with small letters',
      form(action(), text).replaceAll('Content-Disposition', 'content-disposition'),
      undefined,
    ],
    ['with a quote in a name', form(action(), part('a%22b', 'x')), undefined],
  ])('%s', async (_, body, type) => {
    expect(await guard({ body, ...(type && { type }) })).toBeUndefined()
  })

  test('as the platform does it, in any language', async () => {
    const data = new FormData()
    data.set('$ACTION_REF_1', '')
    data.set('$ACTION_1:0', `{"id":"${known}","bound":"$@1"}`)
    data.set('$ACTION_1:1', '[{"state":"refused","values":{"text":"$$5 für eine Κύμα 🌊"}}]')
    data.set('text', 'Κύμα 波 🌊\nÄ')
    const sent = new Response(data)
    const type = sent.headers.get('content-type') ?? ''
    expect(await guard({ body: new Uint8Array(await sent.arrayBuffer()), type })).toBeUndefined()
  })

  test('with bytes that are no UTF-8: the framework shows them as such', async () => {
    const body = Buffer.from(form(action(), part('text', 'a\xff\xfe\xc3(\xed\xa0\x80b')), 'latin1')
    expect(await guard({ body: new Uint8Array(body) })).toBeUndefined()
  })
})

describe('what is no form is refused', () => {
  test.each(['application/x-www-form-urlencoded', 'text/plain', 'application/json', ''])(
    'as %j',
    async (type) => {
      const body = 'text=words&$ACTION_ID_x='
      expect(await guard({ type, body })).toMatchObject({ status: 415 })
    },
  )

  test('nor can a script call an action by one', async () => {
    const headers = { 'next-action': known }
    for (const type of ['application/x-www-form-urlencoded', 'application/json'])
      expect(await guard({ headers, type, body: '[]' })).toMatchObject({ status: 415 })
  })

  test('and a file takes none', async () => {
    expect(await guard({ path: '/icon.svg' })).toMatchObject({ status: 405 })
  })
})

describe('what React would stumble over is refused', () => {
  const strange = [
    'rubbish',
    '',
    '{"state":"empty"}',
    '["$F1"]',
    '["$@1"]',
    '["$1:__proto__:then"]',
    '["$B1"]',
    '["$D2026"]',
    '[{"then":"$1:then"}]',
    '[{"__proto__":{"x":1}}]',
    '[[[{"a":["$"]}]]]',
  ]

  test.each(strange)('as the state of a form: %s', async (state) => {
    const body = form(action(known, state), part('text', 'My words.'))
    expect(await guard({ body })).toMatchObject({ status: 400 })
  })

  test.each(strange)('as arguments of a call: %s', async (given) => {
    const headers = { 'next-action': known }
    for (const [body, type] of [
      [given, 'text/plain;charset=UTF-8'],
      [form(part('_1_text', 'x'), part('0', given)), undefined],
    ])
      expect(await guard({ headers, body, type })).toMatchObject({ status: 400 })
  })

  test.each(['["$K1"]', '[{"state":"empty"},"$K1"]', '["$undefined",null,1,"$$5"]', '[]'])(
    'and what it writes itself passes: %s',
    async (given) => {
      const body = form(part('_1_text', 'x'), part('0', given))
      expect(await guard({ headers: { 'next-action': known }, body })).toBeUndefined()
    },
  )
})
