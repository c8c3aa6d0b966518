import { sharedShelves } from './page-shelves.ts'

/** The data for hydration of a page that was drawn lately, by its version; nothing when it is gone. */
export function pageData(version: string): string | undefined {
  return sharedShelves(undefined).findData(version)
}
