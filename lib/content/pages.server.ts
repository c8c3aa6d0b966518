import 'server-only'
import { currentCatalog } from './current.server'
import { asOf, shows } from './freshness.server'
import type { Page } from './schema/page'

/** A page about the paper, by the name of its file. */
export async function getAboutPage(slug: string): Promise<Page | undefined> {
  const page = currentCatalog().pages.get(slug)
  await asOf([page ? shows.page(slug) : shows.nothing])
  return page
}
