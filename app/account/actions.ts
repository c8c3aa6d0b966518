'use server'

import { redirect } from 'next/navigation'
import { getPerson } from '@/lib/accounts/current.server'
import type { Person } from '@/lib/accounts/person'
import { rename } from '@/lib/accounts/profile.server'
import { ownSession } from '@/lib/accounts/session-cookie.server'
import { endOtherSessions } from '@/lib/accounts/sessions.server'
import { signOut } from '@/lib/accounts/sign-in.server'
import { routes } from '@/lib/routes'
import { keepTyped } from './typed.server'

/** Has the person sign with another name. */
export async function changeName(form: FormData): Promise<void> {
  const person = await requirePerson()
  const typed = String(form.get('name') ?? '')
  const isDone = await rename(person, typed)
  if (!isDone) await keepTyped(typed)
  redirect(`${routes.account()}?told=${isDone ? 'named' : 'no-name'}`)
}

/** Ends this session, and nobody else's. */
export async function leave(): Promise<void> {
  await signOut()
  redirect(`${routes.signIn()}?left=yes`)
}

/** Ends all sessions of the person but this one. */
export async function leaveElsewhere(): Promise<void> {
  const { id } = await requirePerson()
  await endOtherSessions(id, (await ownSession()) ?? '')
  redirect(`${routes.account()}?told=left-elsewhere`)
}

async function requirePerson(): Promise<Person> {
  return (await getPerson()) ?? redirect(routes.signIn(routes.account()))
}
