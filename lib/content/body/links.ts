import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Finding } from '../problem'
import type { Reference } from '../reference'
import { isTag, placeOf, type Visited } from './tree'

/** Where a body leads: what must exist elsewhere, and the addresses that no reader could follow. */
export function readLinks(nodes: readonly Visited[]): {
  references: Reference[]
  findings: Finding[]
} {
  const references: Reference[] = []
  const findings: Finding[] = []
  for (const { node } of nodes) {
    const place = placeOf(node)
    references.push(...namedByTag(node))
    if (node.type === 'image' || node.type === 'imageReference') {
      findings.push({ ...place, ...imageRefused(node) })
    }
    if (node.type === 'link' && !textOf(node).trim() && node.children.length === 0) {
      findings.push({ ...place, ...noWords(node.url) })
    }
    if (node.type !== 'link' && node.type !== 'definition') continue
    const fault = checkAddress(node.url)
    if (fault) findings.push({ ...place, rule: 'link', ...fault })
    else if (/^[/#]/.test(node.url)) references.push({ ...place, kind: 'link', to: node.url })
  }
  return { references, findings }
}

function namedByTag(node: Nodes): Reference[] {
  if (!isTag(node)) return []
  return node.attributes.flatMap((attribute): Reference[] => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return []
    const [place, to] = [placeOf(attribute), attribute.value.trim()]
    if (node.name === 'Figure' && attribute.name === 'src')
      return [{ ...place, kind: 'medium', to }]
    if (node.name === 'LearnMore' && attribute.name === 'href')
      return [{ ...place, kind: 'card', to }]
    return []
  })
}

function imageRefused(node: Nodes): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  const name = 'url' in node ? (node.url.split('/').at(-1) ?? '') : ''
  const alt = 'alt' in node ? node.alt : ''
  return {
    rule: 'image',
    message: alt
      ? 'A picture in Markdown has no credit'
      : 'The picture has no alt text and no credit',
    remedy: `Write <Figure src="${name || '…'}" alt="${alt || '…'}" credit="…" />, with the file in content/media`,
  }
}

function noWords(url: string): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  const remedy = `Write what it leads to: [words](${url})`
  return { rule: 'link', message: 'The link has no words, so nobody can see it', remedy }
}

/**
 * | address | |
 * |---|---|
 * | `/world/x`, `#part` | of this publication: checked against the catalog |
 * | `https://…`, `http://…`, `mailto:…`, `tel:…` | elsewhere |
 * | anything else | refused |
 */
function checkAddress(url: string): Pick<Finding, 'message' | 'remedy'> | undefined {
  if (url === '') return { message: 'The link leads nowhere', remedy: 'Write an address into ( )' }
  if (url.startsWith('//')) {
    return { message: 'The address begins with //', remedy: `Write https:${url}` }
  }
  if (/^[/#]/.test(url) || /^(?:mailto|tel):./i.test(url)) return undefined
  if (/^https?:/i.test(url)) {
    if (URL.canParse(url)) return undefined
    return { message: `${url} is not a web address`, remedy: 'Copy it anew from the browser' }
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0]
  if (scheme) {
    const remedy = 'Link to an address with https://, or leave the words without a link'
    return { message: `An address with ${scheme} is of no use to a reader`, remedy }
  }
  const isDomain = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(url) && !/\.mdx?$/.test(url)
  return {
    message: `The address ${url} depends on the page it stands on`,
    remedy: isDomain
      ? `Write https://${url}`
      : 'Begin it with / and write the whole of it, such as /world/who-owns-the-water',
  }
}
