/** A piece of XML that was made here, so that text cannot be taken for it. */
export type Xml = string & { readonly [made]: true }
declare const made: unique symbol

/** What attributes can be; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element. A text is escaped; of a list, what is nothing is left out. What XML 1.0 cannot carry at all, not
 * even as a reference (§2.2: NUL and its like, halves of characters, U+FFFE and U+FFFF), is dropped.
 */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly (Xml | undefined)[] = [],
): Xml {
  const inside = typeof content === 'string' ? escapeXml(content) : content.join('')
  const tag = name + attributesToText(attributes)
  return (inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`) as Xml // all of it was escaped
}

/** A whole document around its root element. */
export function xmlDocument(root: Xml): string {
  return `${xmlDeclaration}${root}\n`
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A text as it stands in an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(unsafe, (character) => references[character] ?? '')
}

function attributesToText(attributes: Attributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`
  }
  return text
}

/** `>` too: `]]>` may not stand in a text. */
const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** What is replaced, and everything outside the characters of XML 1.0 §2.2. */
const unsafe = /[&<>"'\r]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
