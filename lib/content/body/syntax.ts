import remarkGfm from 'remark-gfm'
import type { Options } from 'remark-rehype'
import remarkSmartypants from 'remark-smartypants'
import type { PluggableList } from 'unified'
import { typographicProperties } from '../typography'

/**
 * What is done to the tree of a body, in this order, before it is drawn for readers or told to machines. Both
 * use this list, so that both have the same words, dash for dash.
 */
export const bodySyntax: PluggableList = [remarkGfm, remarkSmartypants, typographicProperties]

/** How footnotes become elements, and the words around them. */
export const footnotes: Pick<Options, 'clobberPrefix' | 'footnoteLabel' | 'footnoteBackLabel'> = {
  clobberPrefix: '',
  footnoteLabel: 'Notes',
  footnoteBackLabel: (reference, again) =>
    `Back to the text at note ${reference + 1}${again > 1 ? `, mention ${again}` : ''}`,
}
