import 'server-only'
import { readPublication } from '@/lib/content/publication.server'
import { env } from '@/lib/env.server'
import { routes } from '@/lib/routes'
import { type Letter, writeLetter } from './letter'
import type { Mail } from './mail'
import { unsubscribeToken } from './unsubscribe.server'

/** A mail as it goes out from this publication. */
export function addressedLetter(mail: Mail & { id: number }): Letter {
  const { site, url } = readPublication()
  const { topic, recipient } = mail
  const token = topic === 'sign-in' ? undefined : unsubscribeToken(recipient, topic)
  return writeLetter(mail, {
    paper: site.name,
    address: env.MAIL_FROM ?? site.contact.email,
    desk: site.contact.email,
    url,
    unsubscribe:
      token === undefined
        ? undefined
        : {
            page: url + routes.unsubscribe(token),
            post: url + routes.unsubscribeByPost(token),
          },
  })
}
