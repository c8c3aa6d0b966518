import type { Finding } from '../problem'

/** Of text in braces. */
export const bracesRefused = {
  rule: 'code',
  message: 'Text in braces reads as program code, which a story never runs',
  remedy: 'If braces are meant, write \\{ and \\}, or put them into backticks; else delete them',
} as const

/** Of a line that begins with import or export. */
export const esmRefused = {
  rule: 'code',
  message: 'A story cannot import or export anything',
  remedy: 'Delete the line; the components are there without it',
} as const

/** Of `{...}` among the properties of a tag. */
export const spreadRefused = {
  rule: 'code',
  message: 'Braces in a tag read as program code, which a story never runs',
  remedy: 'Write each property as name="value"',
} as const

/** Of a property whose value is in braces. */
export function valueRefused(name: string): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  return {
    rule: 'code',
    message: `The value of \`${name}\` is in braces, which reads as program code`,
    remedy: `Write it in quotes: ${name}="…"`,
  }
}
