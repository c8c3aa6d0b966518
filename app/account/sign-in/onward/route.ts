import { answerMissing } from '@/lib/answer'
import { readSigned } from '@/lib/secret.server'

/**
 * The last page of ours before a provider's. Our policy lets no form lead out of the publication, and Chromium
 * holds that against every redirect after it, too, through however many hosts of a provider: so the form ends
 * here, and a page that forwards itself goes on. It forwards only to what this server has signed.
 */
export function GET(request: Request): Response {
  const to = readSigned('sign-in', new URL(request.url).searchParams.get('to') ?? '')
  if (!to) return answerMissing('This way leads nowhere. Go back and start again.')
  return new Response(page(escapeHtml(to)), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
}

const page = (to: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>On to your provider</title>
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>@view-transition { navigation: auto; }</style>
<meta http-equiv="refresh" content="0;url=${to}">
</head>
<body>
<main>
<h1>On to your provider</h1>
<p><a href="${to}">Go on</a> if nothing happens.</p>
</main>
</body>
</html>
`

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')
