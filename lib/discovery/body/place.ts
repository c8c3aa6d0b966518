/** Where a body stands and what it may name: all that telling it needs besides its text. */
export type Place = {
  /** Origin and path prefix of the publication, without a slash at the end. */
  publication: string
  /** The absolute address of the page that the body is on. */
  page: string
  /** A published story by its address here, such as `/world/tides`; nothing when there is none now. */
  story: (href: string) => NamedStory | undefined
  /** A file of content/media by its name; nothing when it is missing. */
  picture: (name: string) => NamedPicture | undefined
}

/** Addresses are paths without origin. */
export type NamedStory = { href: string; headline: string; standfirst: string }
export type NamedPicture = { src: string; width: number; height: number }

/**
 * An address as it is understood away from the page.
 *
 * | in the text | told |
 * |---|---|
 * | `#part` | the page's address with it |
 * | `/world/tides` | with the publication before it |
 * | `https://…`, `http://…`, `mailto:…`, `tel:…` | as it is |
 * | anything else, which the content check refuses | nothing |
 */
export function absolute(address: string, { publication, page }: Place): string | undefined {
  if (address.startsWith('#')) return page + address
  if (/^\/(?!\/)/.test(address)) return publication + address
  return /^(?:https?:\/\/|mailto:|tel:)./i.test(address) ? address : undefined
}
