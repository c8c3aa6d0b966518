import { aStory, type Newsroom, test } from '../support/newsroom'
import { type PlainForm, readForm, sendForm } from '../support/plain-form'
import { expect } from '../support/test'

const address = '/world/from-everywhere'
/** What one address may post in a minute. */
const most = 20

/** The form below a story on a server of its own. */
async function formOf(newsroom: Newsroom, env: Record<string, string>): Promise<PlainForm> {
  await newsroom.write(`articles${address}.mdx`, aStory('A story from everywhere'))
  const url = await newsroom.serve({ SITE_URL: '', ...env })
  return readForm(url + address, 'write')
}

/** Posts comments, each of another guest; gives how many were taken before one was too many. */
async function takenFrom(
  form: PlainForm,
  count: number,
  headersOf: (number: number) => Record<string, string>,
): Promise<number> {
  for (let number = 0; number < count; number++) {
    const at = JSON.stringify(headersOf(number)).replace(/\W/g, '')
    const answer = await sendForm(
      form,
      {
        text: `Remark ${number}, from ${at}.`,
        name: `Reader ${number}`,
        email: `${at}.${number}@example.org`,
      },
      headersOf(number),
    )
    if (answer.status === 200) {
      expect(answer.html).toContain('There are too many from here at once.')
      return number
    }
    expect(answer.status).toBe(303)
  }
  return count
}

test('nobody escapes the limit by writing addresses into headers', async ({ newsroom }) => {
  const form = await formOf(newsroom, { TRUSTED_PROXIES: '' })
  const taken = await takenFrom(form, most + 5, (number) => ({
    'x-forwarded-for': `203.0.113.${number}`,
    'x-real-ip': `203.0.113.${number}`,
    'x-masthead-client': `203.0.113.${number}`,
    forwarded: `for=203.0.113.${number}`,
  }))
  expect(taken).toBe(most)
})

test('behind a trusted proxy readers are told apart, by what that proxy itself has heard', async ({
  newsroom,
}) => {
  const form = await formOf(newsroom, { TRUSTED_PROXIES: '127.0.0.0/8, ::1' })
  const apart = await takenFrom(form, most + 5, (number) => ({
    'x-forwarded-for': `203.0.113.${number}`,
  }))
  expect(apart).toBe(most + 5)
  const spoofed = await takenFrom(form, most + 5, (number) => ({
    'x-forwarded-for': `198.51.100.${number}, 192.0.2.7`,
  }))
  expect(spoofed).toBe(most)
  const rubbish = await takenFrom(form, most + 5, (number) => ({
    'x-forwarded-for': `198.51.100.${number}, 'or 1=1`,
  }))
  expect(rubbish).toBe(most)
})

test('a proxy that is not ours is a reader like others', async ({ newsroom }) => {
  const form = await formOf(newsroom, { TRUSTED_PROXIES: '192.0.2.0/24' })
  const taken = await takenFrom(form, most + 5, (number) => ({
    'x-forwarded-for': `203.0.113.${number}, 192.0.2.1`,
  }))
  expect(taken).toBe(most)
})
