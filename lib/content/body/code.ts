import type { Finding } from '../problem'
import { bracesRefused, esmRefused, spreadRefused, valueRefused } from './code-words'
import { isTag, placeOf, type Visited } from './tree'

/**
 * An article is data. The renderer would drop `{…}`, imports and exports without a word; so they are refused
 * here, wherever they stand: as a block, in a line, as a property or its value, even with only a comment inside.
 */
export function findCode(nodes: readonly Visited[]): Finding[] {
  return nodes.flatMap(({ node }): Finding[] => {
    if (node.type === 'mdxjsEsm') {
      return node.value.split('\n').flatMap((text, index) => {
        const { line, column } = placeOf(node)
        return /^(?:im|ex)port\b/.test(text) ? [{ line: line + index, column, ...esmRefused }] : []
      })
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      return [{ ...placeOf(node), ...bracesRefused }]
    }
    if (!isTag(node)) return []
    return node.attributes.flatMap((attribute): Finding[] => {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        return [{ ...placeOf(attribute), ...spreadRefused }]
      }
      if (typeof attribute.value !== 'object' || attribute.value === null) return []
      return [{ ...placeOf(attribute), ...valueRefused(attribute.name) }]
    })
  })
}
