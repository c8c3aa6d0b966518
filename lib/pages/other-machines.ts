import type { StoredPage } from './stored-page.ts'

/** Up to where a machine knows of all changes, in one order that all machines share; opaque here. */
export type Position = string

/**
 * The other machines that serve the same paper. Nothing here fails: what they cannot be asked is not known, and
 * what they cannot be told is told later.
 */
export type OtherMachines = {
  position: () => Position
  /** Whether at this moment every change elsewhere would be heard of. */
  hears: (now: number) => boolean
  tell: (tags: readonly string[], seconds: number | undefined) => Promise<void>
  /** A page that another one has drawn, if nothing that it shows has changed since it was asked for there. */
  findPage: (key: string) => Promise<StoredPage | undefined>
  /** @param position from before the page was drawn */
  keepPage: (key: string, page: StoredPage, position: Position) => void
  /** The data for hydration of a page that another one has drawn. */
  findData: (version: string) => Promise<string | undefined>
}

const key: unique symbol = Symbol.for('masthead.other-machines')
const shelf = globalThis as typeof globalThis & { [key]?: OtherMachines | undefined }

/** From now on pages and changes are shared with them; undefined: no more. */
export function joinMachines(machines: OtherMachines | undefined): void {
  shelf[key] = machines
}

/** The other machines; undefined where there is only this one. */
export function otherMachines(): OtherMachines | undefined {
  return shelf[key]
}
