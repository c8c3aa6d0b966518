import { changedInOrder, type Order } from './in-order'
import type { Article } from './schema/article'

/** A list of stories in an order of its own. It is never changed: another list takes its place. */
export type Stories = readonly Article[]

/**
 * The stories of a catalog by what pages ask for, so that none looks at all of them. Drafts are on no page and
 * in no list but the last two; stories of the future are in all, and where a list is newest first they are at
 * its beginning.
 */
export type StoryLists = {
  /** Newest first, and so are the three below, by section, tag and author. */
  all: Stories
  bySection: ReadonlyMap<string, Stories>
  byTag: ReadonlyMap<string, Stories>
  byAuthor: ReadonlyMap<string, Stories>
  /** Those with corrections, the newest correction first. */
  corrected: Stories
  /** Those with former addresses, newest first, drafts too. */
  renamed: Stories
  /** By the last moment that they name, the latest first, drafts too: what is yet to come is at the beginning. */
  byLastMoment: Stories
}

/** What became of the stories of a catalog: an edited one was removed and added. */
export type StoryChanges = { removed: Stories; added: Stories }

/** The lists of `articles`; they are made once for each such map. */
export function storyLists(articles: ReadonlyMap<string, Article>): StoryLists {
  const known = shelf().get(articles)
  if (known) return known
  // Sorted once: what is in order already is soon sorted again, and most lists are.
  const added = [...articles.values()].sort(newestFirst)
  const lists = changedLists(noLists, { removed: [], added })
  shelf().set(articles, lists)
  return lists
}

/** Makes the lists of `after` out of those of `before`: only what is touched becomes a new list. */
export function deriveStoryLists(
  before: ReadonlyMap<string, Article>,
  after: ReadonlyMap<string, Article>,
  changes: StoryChanges,
): StoryLists {
  const lists = changedLists(storyLists(before), changes)
  shelf().set(after, lists)
  return lists
}

/** Newest first; the address decides between two of one minute. */
export function newestFirst(a: Article, b: Article): number {
  return b.published.getTime() - a.published.getTime() || byAddress(a, b)
}

/** The last moment that a story names of itself, in milliseconds since 1970. */
export function lastMoment({ published, updated, corrections }: Article): number {
  let last = Math.max(published.getTime(), updated?.getTime() ?? 0)
  for (const { date } of corrections) last = Math.max(last, date.getTime())
  return last
}

function changedLists(lists: StoryLists, { removed, added }: StoryChanges): StoryLists {
  const change = (list: Stories, belongs: (article: Article) => boolean, order: Order<Article>) =>
    changedInOrder(list, { removed: removed.filter(belongs), added: added.filter(belongs) }, order)
  const shown = {
    removed: removed.filter(({ draft }) => !draft),
    added: added.filter(({ draft }) => !draft),
  }
  return {
    all: changedInOrder(lists.all, shown, newestFirst),
    bySection: changedGroups(lists.bySection, shown, ({ section }) => [section]),
    byTag: changedGroups(lists.byTag, shown, ({ tags }) => tags),
    byAuthor: changedGroups(lists.byAuthor, shown, ({ authors }) => authors),
    corrected: change(
      lists.corrected,
      ({ draft, corrections }) => !draft && corrections.length > 0,
      newestCorrectionFirst,
    ),
    renamed: change(lists.renamed, ({ oldSlugs }) => oldSlugs.length > 0, newestFirst),
    byLastMoment: change(lists.byLastMoment, () => true, latestFirst),
  }
}

function changedGroups(
  groups: ReadonlyMap<string, Stories>,
  { removed, added }: StoryChanges,
  keysOf: (article: Article) => readonly string[],
): ReadonlyMap<string, Stories> {
  const touched = new Map<string, { removed: Article[]; added: Article[] }>()
  const note = (articles: Stories, what: 'removed' | 'added') => {
    for (const article of articles) {
      for (const key of keysOf(article)) {
        const group = touched.get(key) ?? { removed: [], added: [] }
        touched.set(key, group)
        group[what].push(article)
      }
    }
  }
  note(removed, 'removed')
  note(added, 'added')
  if (touched.size === 0) return groups
  const changed = new Map(groups)
  for (const [key, changes] of touched) {
    const list = changedInOrder(groups.get(key) ?? [], changes, newestFirst)
    if (list.length > 0) changed.set(key, list)
    else changed.delete(key)
  }
  return changed
}

function newestCorrectionFirst(a: Article, b: Article): number {
  return newestCorrection(b) - newestCorrection(a) || byAddress(a, b)
}

function newestCorrection({ corrections }: Article): number {
  let newest = 0
  for (const { date } of corrections) newest = Math.max(newest, date.getTime())
  return newest
}

function latestFirst(a: Article, b: Article): number {
  return lastMoment(b) - lastMoment(a) || byAddress(a, b)
}

function byAddress(a: Article, b: Article): number {
  if (a.address === b.address) return 0
  return a.address < b.address ? -1 : 1
}

const noLists: StoryLists = {
  all: [],
  bySection: new Map(),
  byTag: new Map(),
  byAuthor: new Map(),
  corrected: [],
  renamed: [],
  byLastMoment: [],
}

type Shelf = WeakMap<ReadonlyMap<string, Article>, StoryLists>

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const global = globalThis as typeof globalThis & { [key]?: Shelf }
const key: unique symbol = Symbol.for('masthead.story-lists')

function shelf(): Shelf {
  global[key] ??= new WeakMap()
  return global[key]
}
