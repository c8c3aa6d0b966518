'use server'

import { redirect } from 'next/navigation'
import { parseMailedLink } from '@/lib/accounts/mailed-link'
import { spendLink } from '@/lib/accounts/sign-in.server'
import { routes } from '@/lib/routes'

/** Signs in with a mailed link. One that signs nobody in leads to the page that says so. */
export async function confirmLink(form: FormData): Promise<void> {
  const link = parseMailedLink(Object.fromEntries(form))
  const isIn = link !== undefined && (await spendLink(link))
  redirect(isIn ? (link.destination ?? routes.account()) : routes.confirmSignIn())
}
