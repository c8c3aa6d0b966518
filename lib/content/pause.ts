import type { Root, RootContent } from 'mdast'

/** How many blocks a reader has read when the first screen is behind them. */
const openingBlocks = 4

/**
 * Puts `<Pause />` into a body where its opening is read: between two blocks, never before a heading's own
 * text, never in a text too short to have such a place. What stands there is the page's business.
 */
export function pauseAfterOpening() {
  return (tree: Root): void => {
    const place = tree.children.findIndex(
      (_, index) => index >= openingBlocks && tree.children[index - 1]?.type !== 'heading',
    )
    if (place !== -1) tree.children.splice(place, 0, pause())
  }
}

function pause(): RootContent {
  return { type: 'mdxJsxFlowElement', name: 'Pause', attributes: [], children: [] }
}
