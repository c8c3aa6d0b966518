import { mailTopics } from '@/lib/db/schema/mail'

export type MailTopic = (typeof mailTopics)[number]

/** What can be unsubscribed from; a link to sign in was asked for each time. */
export type Subscription = Exclude<MailTopic, 'sign-in'>

export const subscriptions = mailTopics.filter((topic) => topic !== 'sign-in')

/** A letter in plain text. Its foot, with the way to have no more of them, is added when it is sent. */
export type Mail = {
  recipient: string
  topic: MailTopic
  subject: string
  text: string
  /** What it tells of, `reply:7`: nobody is told of the same thing twice. */
  about?: string
  /** Not before this moment; without it at once. */
  dueAt?: Date
}
