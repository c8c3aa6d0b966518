import type { Comment } from './comment'

/** A comment with what answers it. */
export type Branch = Comment & { replies: Branch[] }

/** A thread as a page shows it: its beginning with the replies, and how many more there are. */
export type Thread = { root: Branch; more: number }

/**
 * Puts comments below those that they answer, in the order in which they come. One whose parent is not among them
 * stands at the top. What is gone stays only where something that is not gone hangs below it.
 */
export function growBranches(comments: readonly Comment[]): Branch[] {
  const branches = new Map(comments.map((comment) => [comment.id, grow(comment)]))
  const top: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.parent === undefined ? undefined : branches.get(branch.parent)
    ;(parent ? parent.replies : top).push(branch)
  }
  return prune(top)
}

/** Every comment of some branches, in the order of reading. */
export function readingOrder(branches: readonly Branch[]): Comment[] {
  return branches.flatMap((branch) => [branch, ...readingOrder(branch.replies)])
}

function grow(comment: Comment): Branch {
  return { ...comment, replies: [] }
}

function prune(branches: readonly Branch[]): Branch[] {
  return branches
    .map((branch) => ({ ...branch, replies: prune(branch.replies) }))
    .filter(({ gone, replies }) => gone === undefined || replies.length > 0)
}
