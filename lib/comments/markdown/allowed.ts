import type { Options } from 'rehype-sanitize'

/** Everything that a comment may be made of. What is not named is taken out, and its text stays. */
export const allowed: Options = {
  tagNames: ['p', 'em', 'strong', 'a', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre', 'br'],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  required: {},
  ancestors: { li: ['ul', 'ol'] },
}
