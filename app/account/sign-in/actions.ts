'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { parseDestination } from '@/lib/accounts/destination'
import { parseEmail } from '@/lib/accounts/email'
import { noteLinkRequest } from '@/lib/accounts/link-limits.server'
import { listProviders } from '@/lib/accounts/providers.server'
import { mailLink, startAt } from '@/lib/accounts/sign-in.server'
import { readClientAddress } from '@/lib/comments/client-address.server'
import { routes } from '@/lib/routes'
import { signed } from '@/lib/secret.server'
import { keepTyped } from '../typed.server'

const emailField = z.string().max(1_000).catch('')

/** Mails a link. Whether the address has an account here, the answer does not tell. */
export async function askForLink(form: FormData): Promise<void> {
  const typed = emailField.parse(form.get('email'))
  const destination = parseDestination(form.get('then'))
  const email = parseEmail(typed)
  const problem = email ? await tooMany(email) : 'error=no-address'
  if (!email || problem) {
    await keepTyped(typed)
    const again = routes.signIn(destination)
    redirect(`${again}${again.includes('?') ? '&' : '?'}${problem}`)
  }
  await mailLink(email, destination)
  redirect(`${routes.signIn()}?sent=link`)
}

async function tooMany(email: string): Promise<string | undefined> {
  const seconds = await noteLinkRequest(email, await readClientAddress())
  return seconds ? `error=too-many&wait=${seconds}` : undefined
}

/** Leads to a provider by way of a page of ours: a form may not lead out of the publication, see `onward`. */
export async function goToProvider(form: FormData): Promise<void> {
  const provider = listProviders().find(({ id }) => id === form.get('provider'))
  if (!provider) redirect(`${routes.signIn()}?error=Configuration`)
  const page = await startAt(provider.id, parseDestination(form.get('then'))).catch(notThere)
  if (!page) redirect(`${routes.signIn()}?error=provider-down`)
  redirect(`${routes.signIn()}/onward?to=${encodeURIComponent(signed('sign-in', page))}`)
}

function notThere(fault: unknown): undefined {
  console.error('The identity provider cannot be reached.', fault)
}
