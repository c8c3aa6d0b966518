import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env.server'
import type { Letter } from './letter'

/** Milliseconds; together less than a mail is taken for (`leaseFor`). */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Hands a letter to the mail server; without one it is printed on the console.
 * @throws what the mail server answered, with its `responseCode`
 */
export async function send(letter: Letter): Promise<void> {
  if (!env.SMTP_URL) return print(letter)
  transport ??= createTransport({ url: env.SMTP_URL, ...limits })
  await transport.sendMail(letter)
}

let transport: Transporter | undefined

function print({ to, subject, text }: Letter): void {
  process.stdout.write(`\nTo: ${to.address}\nSubject: ${subject}\n\n${text}\n`)
}
