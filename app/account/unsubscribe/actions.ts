'use server'

import { redirect } from 'next/navigation'
import { readUnsubscribeToken, resubscribe, unsubscribe } from '@/lib/mail/unsubscribe.server'
import { routes } from '@/lib/routes'

/** Stops the mails that a link is about, or has them sent again. */
export async function changeSubscription(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '')
  const wish = readUnsubscribeToken(token)
  if (wish) await (form.get('wish') === 'more' ? resubscribe(wish) : unsubscribe(wish))
  redirect(routes.unsubscribe(token))
}
