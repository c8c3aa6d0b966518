import 'server-only'
import { headers } from 'next/headers'
import { currentCatalog } from '@/lib/content/current.server'
import { env } from '@/lib/env.server'
import { chooseUrl } from './origin'

/** Where this publication is, without a slash at the end: see {@link chooseUrl}. Only in answer to a request. */
export async function publicUrl(): Promise<string> {
  const host = (await headers()).get('host') ?? ''
  return chooseUrl({ configured: env.SITE_URL, host, site: currentCatalog().site.url })
}
