/** What another machine says of its publish. */
export type Word = {
  /** The version of its catalog; empty when words may have been missed. */
  version: string
  /** The files that it has looked at; undefined: everything. */
  files: string[] | undefined
}

/** Words travel as tags, with those of the pages that a publish touches: in one message, and in one order. */
const content = 'content:'
const file = 'content-file:'

/** Naming more costs more than looking at everything. */
const mostNamed = 100

/** What a publish says to the other machines, each of which has a content folder and a catalog of its own. */
export function wordOf(version: string, files: readonly string[] | undefined): string[] {
  const named = files && files.length <= mostNamed ? files.map((name) => file + name) : []
  return [content + version, ...named]
}

/** The word among tags that were heard, if there is one. */
export function heardIn(tags: readonly string[]): Word | undefined {
  const version = tags.find((tag) => tag.startsWith(content))?.slice(content.length)
  if (version === undefined) return undefined
  const files = tags.filter((tag) => tag.startsWith(file)).map((tag) => tag.slice(file.length))
  return { version, files: files.length > 0 ? files : undefined }
}
