import type { roles } from '@/lib/db/schema/people'

/** What somebody may do here. */
export type Role = (typeof roles)[number]

/** Somebody who is signed in, as of this request. */
export type Person = {
  id: string
  /** The name that they sign with; empty until they have chosen one. */
  name: string
  email: string
  role: Role
  /** The id of the newsroom's author who they are. */
  author?: string
}

/** Whether somebody may decide about comments. */
export function canModerate(person: Person | undefined): person is Person {
  return person?.role === 'moderator' || person?.role === 'editor'
}

/** Whether somebody may name moderators and read everything in the log. */
export function canEdit(person: Person | undefined): person is Person {
  return person?.role === 'editor'
}

/** How a person is named as a writer of comments, in history and bans. */
export function personAsWriter(id: string): string {
  return `person:${id}`
}
