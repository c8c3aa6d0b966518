import type { Comment } from './comment'

/** A comment with what answers it. */
export type Branch = Comment & { replies: Branch[] }

/** A thread as a page shows it: its beginning with the replies, and how many more there are. */
export type Thread = { root: Branch; more: number }

/**
 * Puts comments below those that they answer, in the order in which they come. What answers the deepest stands
 * beside it, or the lines would end up a word wide. One whose parent is not among them stands at the top. What is
 * gone stays only where something that is not gone answers it.
 */
export function growBranches(comments: readonly Comment[]): Branch[] {
  const branches = new Map(comments.map((comment) => [comment.id, grow(comment)]))
  const places = placesNeeded(branches)
  const top: Branch[] = []
  for (const branch of branches.values()) {
    if (branch.gone && !places.has(branch.id)) continue
    const host = hostOf(branch, branches)
    ;(host ? host.replies : top).push(branch)
  }
  return top
}

/** Every comment of some branches, in the order of reading. */
export function readingOrder(branches: readonly Branch[]): Comment[] {
  return branches.flatMap((branch) => [branch, ...readingOrder(branch.replies)])
}

function grow(comment: Comment): Branch {
  return { ...comment, replies: [] }
}

type Branches = ReadonlyMap<number, Branch>

function parentOf({ parent }: Branch, branches: Branches): Branch | undefined {
  return parent === undefined ? undefined : branches.get(parent)
}

/** What somebody who can be read has answered, and what that answers. */
function placesNeeded(branches: Branches): ReadonlySet<number> {
  const needed = new Set<number>()
  for (const branch of branches.values()) {
    let above = branch.gone ? undefined : parentOf(branch, branches)
    while (above && !needed.has(above.id)) {
      needed.add(above.id)
      above = parentOf(above, branches)
    }
  }
  return needed
}

/** The nearest above it that is less deep than itself. */
function hostOf(branch: Branch, branches: Branches): Branch | undefined {
  let above = parentOf(branch, branches)
  while (above && above.depth >= branch.depth) above = parentOf(above, branches)
  return above
}
