/**
 * The name of a request in logs: the one that a proxy of ours gave it, else the one that was made here.
 *
 * | from a proxy of ours | X-Request-Id | name |
 * |---|---|---|
 * | yes | 4f0c9a7be2d14c55 | 4f0c9a7be2d14c55 |
 * | yes | 8 to 64 letters, digits, `-`, `_`, `.` | the same |
 * | yes | anything else, or none | `made` |
 * | no | anything | `made` |
 *
 * What strangers write goes into no log: it could look like a line of its own, or like somebody else's request.
 */
export function requestIdOf(
  given: string | readonly string[] | undefined,
  isFromProxy: boolean,
  made: () => string,
): string {
  return isFromProxy && typeof given === 'string' && sane.test(given) ? given : made()
}

const sane = /^[\w.-]{8,64}$/
