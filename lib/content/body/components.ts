import { nearest } from '../nearest'
import type { Finding } from '../problem'
import { componentRule, components } from '../schema/components'
import { checkData } from '../schema-words'
import { htmlRemedy } from './html-words'
import { isTag, placeOf, type Tag, type Visited } from './tree'

/** Tags that are no component, components in the wrong place, and what they lack or have too much. */
export function checkComponents(nodes: readonly Visited[]): Finding[] {
  const tags = nodes.flatMap(({ node, ancestors }) => (isTag(node) ? [{ node, ancestors }] : []))
  const findings = tags.flatMap(({ node, ancestors }) => checkTag(node, ancestors.at(-1)))
  const [, ...otherFaqs] = tags.filter(({ node }) => node.name === 'FAQ')
  return [
    ...findings,
    ...otherFaqs.map(({ node }) => ({
      ...placeOf(node),
      rule: 'faq',
      message: 'A text has one FAQ, and this is another',
      remedy: 'Move its questions into the first',
    })),
  ]
}

function checkTag(tag: Tag, parent: Visited['ancestors'][number] | undefined): Finding[] {
  const place = placeOf(tag)
  const name = tag.name ?? ''
  const rule = componentRule(name)
  if (!rule) return [{ ...place, ...unknownTag(name) }]
  if (tag.type === 'mdxJsxTextElement') {
    const remedy = `Put <${name}> and </${name}> on lines of their own, with blank lines around them`
    const message = `<${name}> stands within a line of text`
    return [{ ...place, rule: 'component-inline', message, remedy }]
  }
  const findings = [...checkProps(tag, name, rule.props), ...checkChildren(tag, name, rule)]
  if (rule.inside && !(parent && 'name' in parent && parent.name === rule.inside)) {
    findings.push({
      ...place,
      rule: 'component-place',
      message: `<${name}> stands outside <${rule.inside}>`,
      remedy: `Put it between <${rule.inside}> and </${rule.inside}>`,
    })
  }
  return findings
}

function unknownTag(name: string): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  if (/^[a-z]/.test(name)) {
    return { rule: 'html', message: `<${name}> is HTML`, remedy: htmlRemedy(name) }
  }
  const names = Object.keys(components)
  const meant = nearest(name, names)
  return {
    rule: 'component-unknown',
    message: `There is no component <${name}>`,
    remedy: meant ? `Did you mean <${meant}>?` : `The components are ${names.join(', ')}`,
  }
}

type Rule = NonNullable<ReturnType<typeof componentRule>>

function checkProps(tag: Tag, name: string, schema: Rule['props']): Finding[] {
  const given = new Map<string, { place: ReturnType<typeof placeOf>; value: unknown }>()
  const findings: Finding[] = []
  for (const attribute of tag.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') continue
    const place = placeOf(attribute)
    if (given.has(attribute.name)) {
      const message = `\`${attribute.name}\` is there twice`
      findings.push({ ...place, rule: 'property', message, remedy: 'Keep one of the two' })
    }
    const value = typeof attribute.value === 'object' && attribute.value ? code : attribute.value
    given.set(attribute.name, { place, value })
  }
  const data = Object.fromEntries([...given].map(([key, { value }]) => [key, value]))
  const writing = { noun: 'property', write: asProperty, where: ` of <${name}>` } as const
  const checked = checkData(schema, data, writing)
  if ('value' in checked) return findings
  for (const { path, rule, message, remedy } of checked.faults) {
    const attribute = given.get(String(path[0]))
    if (attribute?.value === code) continue
    findings.push({ ...(attribute?.place ?? placeOf(tag)), rule, message, remedy })
  }
  return findings
}

/** Braces are reported as code; here they stand for a value, so that nothing is reported twice. */
const code = '{…}'

function asProperty(key: string): string {
  return `${key}="…"`
}

function checkChildren(tag: Tag, name: string, { children, holds }: Rule): Finding[] {
  const place = placeOf(tag)
  const rule = 'component-children'
  if (children === 'forbidden' && tag.children.length > 0) {
    const remedy = `Close it at once: <${name} … />`
    return [{ ...place, rule, message: `<${name}> takes no text between its tags`, remedy }]
  }
  if (holds) return checkHeld(tag, name, holds)
  if (children !== 'required' || tag.children.length > 0) return []
  const remedy = `Write the text between <${name}> and </${name}>`
  return [{ ...place, rule, message: `<${name}> is empty`, remedy }]
}

function checkHeld(tag: Tag, name: string, holds: { only: string; atLeast: number }): Finding[] {
  const held = tag.children.filter((child) => isOrHas(child, holds.only))
  const others = tag.children.filter((child) => !isOrHas(child, holds.only))
  const findings = others.map((child) => ({
    ...placeOf(child),
    rule: 'component-children',
    message: `<${name}> holds only <${holds.only}>`,
    remedy: `Put this into a <${holds.only}>, or outside <${name}>`,
  }))
  if (held.length >= holds.atLeast) return findings
  const rule = name.toLowerCase()
  const message = `<${name}> has ${held.length === 1 ? 'one' : 'no'} <${holds.only}>, and needs ${holds.atLeast}`
  const remedy = `Add another <${holds.only}>, or write a ## heading instead`
  return [{ ...placeOf(tag), rule, message, remedy }, ...findings]
}

/** A component that stands in a line of text is reported as such, and is not missing as well. */
function isOrHas(child: Tag['children'][number], name: string): boolean {
  if ('name' in child) return child.name === name
  return child.type === 'paragraph' && child.children.some((c) => isTag(c) && c.name === name)
}
