'use server'

import { redirect } from 'next/navigation'
import { getPerson } from '@/lib/accounts/current.server'
import { canModerate, type Person } from '@/lib/accounts/person'
import { routes } from '@/lib/routes'
import { decideAll } from './decide.server'
import type { Decided } from './decision'
import {
  measureSchema,
  type ParsedRulings,
  parseRulingsForm,
  queueSchema,
  type Rulings,
  severalSchema,
  undoSchema,
} from './desk-form'
import { type Undone, undo } from './undo.server'
import { outcomeWords } from './words'
import { takeMeasure } from './writers.server'

/** Decides about what is on the screen of a moderator whose browser runs scripts; an answer for each of `given`. */
export async function decideHere(given: Rulings[]): Promise<Decided[][]> {
  const moderator = await requireModerator()
  const outcomes: Decided[][] = []
  for (const rulings of severalSchema.parse(given))
    outcomes.push(await decideEach(rulings, moderator))
  return outcomes
}

function decideEach({ items, ...ruling }: ParsedRulings, by: Person): Promise<Decided[]> {
  return decideAll(
    items.map((item) => ({ ...ruling, ...item })),
    by,
    new Date(),
  )
}

/** Takes back decisions by their numbers in the log. */
export async function undoHere(given: number[]): Promise<Undone[]> {
  const moderator = await requireModerator()
  return undo(undoSchema.parse(given), moderator, new Date())
}

/** The same from a plain form. */
export async function decideByForm(form: FormData): Promise<void> {
  const moderator = await requireModerator()
  const queue = queueSchema.parse(form.get('queue'))
  const rulings = parseRulingsForm(form)
  const told = rulings ? outcomeWords(await decideEach(rulings, moderator)) : 'Nothing was chosen.'
  redirect(withWords(routes.deskComments(queue), told))
}

/** Takes back the last decision of whoever asks. */
export async function undoLast(form: FormData): Promise<void> {
  const moderator = await requireModerator()
  const [outcome] = await undo([], moderator, new Date())
  const told = outcome?.state === 'undone' ? 'Taken back.' : 'There is nothing to take back.'
  redirect(withWords(routes.deskComments(queueSchema.parse(form.get('queue'))), told))
}

/** Suspends, bans, readmits, notes. */
export async function measureByForm(form: FormData): Promise<void> {
  const moderator = await requireModerator()
  const parsed = measureSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success) redirect(routes.desk())
  const { comment, kind, days, words } = parsed.data
  const now = new Date()
  const until = days === undefined ? undefined : new Date(now.getTime() + days * day)
  const place = routes.deskComment(comment)
  if (kind === 'suspend' && !until)
    redirect(withWords(place, 'A suspension needs a number of days.'))
  const measure =
    kind === 'suspend' && until
      ? { kind, until, words }
      : { kind: kind === 'suspend' ? 'note' : kind, until, words }
  const outcome = await takeMeasure(comment, measure, moderator, now)
  redirect(withWords(place, outcome === 'done' ? 'Noted down.' : 'That was not possible.'))
}

const day = 86_400_000

async function requireModerator(): Promise<Person> {
  const person = await getPerson()
  return canModerate(person) ? person : redirect(routes.signIn(routes.deskComments()))
}

function withWords(place: string, told: string): string {
  return `${place}${place.includes('?') ? '&' : '?'}told=${encodeURIComponent(told)}`
}
