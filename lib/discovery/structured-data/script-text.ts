/**
 * A value as JSON that may stand inside `<script>`: no text in it can close the element, open a comment or,
 * as U+2028 and U+2029 once did, break a line of JavaScript. Parsed, it is the same value.
 */
export function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
