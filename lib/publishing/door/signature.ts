import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header in which a call is signed: https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries */
export const signatureHeader = 'x-hub-signature-256'

/** What the header has to say for a body: `sha256=` and the HMAC in hexadecimal. */
export function signatureOf(body: string | Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

/** Whether a header signs a body. It takes the same time wherever the two begin to differ. */
export function isSigned(header: string | null, body: Uint8Array, secret: string): boolean {
  const expected = Buffer.from(signatureOf(body, secret))
  const given = Buffer.from(header ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
