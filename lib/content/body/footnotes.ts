import type { FootnoteDefinition, Text } from 'mdast'
import type { Finding, Place } from '../problem'
import { placeOf, type Visited } from './tree'

const rule = 'footnote'

/** A footnote that nothing refers to is never printed, and a mark without its footnote is printed as it is typed. */
export function checkFootnotes(nodes: readonly Visited[]): Finding[] {
  const used = new Set<string>()
  const defined = new Set<string>()
  for (const { node } of nodes) if (node.type === 'footnoteReference') used.add(node.identifier)
  return nodes.flatMap(({ node }) => {
    if (node.type === 'text') return marksWithoutNote(node)
    if (node.type !== 'footnoteDefinition') return []
    const isSecond = defined.has(node.identifier)
    defined.add(node.identifier)
    if (isSecond) return [secondOfName(node)]
    return used.has(node.identifier) ? [] : [unused(node)]
  })
}

function marksWithoutNote(node: Text): Finding[] {
  return [...node.value.matchAll(/\[\^[^\]\s]+\]/g)].map(({ 0: mark, index }) => ({
    ...placeIn(node, index),
    rule,
    message: `The footnote ${mark} does not exist`,
    remedy: `Write ${mark}: and its text, on a line of its own`,
  }))
}

function secondOfName(node: FootnoteDefinition): Finding {
  const message = `The footnote ${nameOf(node)} is there twice, and only the first is printed`
  return { ...placeOf(node), rule, message, remedy: 'Give one of them another name' }
}

function unused(node: FootnoteDefinition): Finding {
  const name = nameOf(node)
  const message = `Nothing in the text refers to the footnote ${name}, so it is not printed`
  return { ...placeOf(node), rule, message, remedy: `Write ${name} where it belongs, or delete it` }
}

function nameOf({ label, identifier }: FootnoteDefinition): string {
  return `[^${label ?? identifier}]`
}

/** The place of a character of a text. */
function placeIn(node: Text, index: number): Place {
  const { line, column } = placeOf(node)
  const before = node.value.slice(0, index).split('\n')
  const last = before.at(-1)?.length ?? 0
  return before.length === 1
    ? { line, column: column + last }
    : { line: line + before.length - 1, column: last + 1 }
}
