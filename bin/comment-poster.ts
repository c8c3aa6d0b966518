import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true })

/** What a writer was answered, and what was sent. */
export type PostAnswer = { id: number; text: string; status: number; html: string }

/** Sends the plain form below a story, each time as another guest from another address. */
export class CommentPoster {
  readonly page: string
  private readonly hidden: readonly (readonly [string, string])[]
  /** Of all posters together: the same words by the same guest would be refused, whatever the story. */
  private static count = 0

  private constructor(page: string, hidden: readonly (readonly [string, string])[]) {
    this.page = page
    this.hidden = hidden
  }

  /** Reads the form at an address, as a browser would. */
  static async at(page: string): Promise<CommentPoster> {
    const html = await fetch(page).then((answer) => answer.text())
    const form = /<form id="(?:write|reply)"[\s\S]*?<\/form>/.exec(html)?.[0]
    if (!form) throw new Error(`There is no form on ${page}.`)
    const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => {
      const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
      return [plain(value('name')), plain(value('value'))] as const
    })
    return new CommentPoster(page, hidden)
  }

  /** Posts a comment that nobody has posted before. `id` is that of the stored comment; 0 when none was. */
  async post(more: Record<string, string> = {}): Promise<PostAnswer> {
    const number = CommentPoster.count++
    const text = `Remark ${number} of ${process.pid}: the tide tables of harbour ${number * 7919} are off.`
    const fields = new Map<string, string>([
      ...this.hidden,
      ['text', text],
      ['name', `Reader ${number}`],
      ['email', `reader-${process.pid}-${number}@example.org`],
      ...Object.entries(more),
    ])
    const { status, location, html } = await this.send([...fields], addressOf(number))
    return { id: Number(/\/comments\/(\d+)/.exec(location)?.[1] ?? 0), text, status, html }
  }

  private send(
    fields: [string, string][],
    from: string,
  ): Promise<{ status: number; location: string; html: string }> {
    const boundary = 'masthead-bench-boundary'
    const body = [
      ...fields.map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      ),
      `--${boundary}--\r\n`,
    ].join('')
    return new Promise((resolve, reject) => {
      const sent = request(
        this.page,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'content-length': Buffer.byteLength(body),
            origin: new URL(this.page).origin,
            'x-forwarded-for': from,
          },
        },
        (answer) => {
          let html = ''
          answer.setEncoding('utf8').on('data', (chunk: string) => {
            html += chunk
          })
          const { statusCode: status = 0, headers } = answer
          answer.on('end', () => resolve({ status, location: headers.location ?? '', html }))
          answer.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
