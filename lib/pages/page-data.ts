import { otherMachines } from './other-machines.ts'
import { sharedShelves } from './page-shelves.ts'

/** The data for hydration of a page that was drawn lately, here or elsewhere, by its version; nothing when it is gone. */
export async function pageData(version: string): Promise<string | undefined> {
  return sharedShelves().findData(version) ?? (await otherMachines()?.findData(version))
}
