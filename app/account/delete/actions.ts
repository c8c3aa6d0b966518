'use server'

import { redirect } from 'next/navigation'
import { getPerson } from '@/lib/accounts/current.server'
import { signOut } from '@/lib/accounts/sign-in.server'
import { deletePerson } from '@/lib/comments/account-deletion.server'
import { routes } from '@/lib/routes'

const page = `${routes.account()}/delete`

/** Forgets whoever asks, when they have typed that they mean it. */
export async function deleteMe(form: FormData): Promise<void> {
  const person = await getPerson()
  if (!person) redirect(page)
  if (String(form.get('word')).trim().toLowerCase() !== 'delete') redirect(`${page}?error=word`)
  await deletePerson(person)
  await signOut()
  redirect(`${page}?done=yes`)
}
