/**
 * Where this publication is, for links in mails and addresses given to identity providers. Never out of a `Host`
 * header that anybody could write, but for a machine that asks itself:
 *
 * | SITE_URL | Host | site.yaml | gives |
 * |---|---|---|---|
 * | `https://paper.example` | anything | anything | `https://paper.example` |
 * | not set | `localhost:3000`, `127.0.0.1:3000`, `[::1]:3000` | anything | `http://localhost:3000` … |
 * | not set | `evil.example` | `https://paper.example` | `https://paper.example` |
 */
export function chooseUrl(from: {
  configured?: string | undefined
  host: string
  site: string
}): string {
  const url = from.configured ?? (isLoopback(from.host) ? `http://${from.host}` : from.site)
  return url.replace(/\/+$/, '')
}

const isLoopback = (host: string) =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host)
