import { type DateStyle, formatMoment } from '@/lib/dates'
import type { Ban } from './review/submission'
import { words } from './words'

/** What somebody is told who may not take part. */
export function banWords({ until, words: reason }: Ban, dates: DateStyle): string {
  return words.banned(until && formatMoment(until, dates), reason)
}
