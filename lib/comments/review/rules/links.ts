import { type InstantRule, pass } from '../rule'
import type { Span } from '../verdict'

/** More links than the newsroom allows. Those to the publication itself do not count. */
export const links: InstantRule = {
  name: 'links',
  version: 1,
  examine: ({ text, story }, { maxLinks }) => {
    const found = findLinks(text, new URL(story.url).host)
    if (found.length <= maxLinks) return pass
    return { outcome: 'hold', spans: found.slice(0, 20), note: `${found.length} links.` }
  },
}

/** What a reader could follow or copy: addresses with a scheme, and names that begin with www. */
const link = /(?:\b(?:https?|ftp):\/\/|(?<![\p{L}\p{N}./@-])www\.)[^\s<>()[\]"']{1,2000}/giu

function findLinks(text: string, ownHost: string): Span[] {
  return Array.from(text.matchAll(link), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  })).filter(({ text }) => hostOf(text) !== ownHost)
}

function hostOf(address: string): string | undefined {
  return URL.parse(/^www\./i.test(address) ? `https://${address}` : address)?.host
}
