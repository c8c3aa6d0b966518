/**
 * What went wrong, for the operator's console. A failed query names its values, and those are what people wrote and
 * their addresses: only what the database itself said of it is told, with the place in our code.
 */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const { cause, message, stack = message } = fault
  if (!(cause instanceof Error)) return stack
  const [what] = reasonOf(cause).split('\n')
  const [, ...place] = stack.split('\n    at ')
  return [what, ...place].join('\n    at ')
}
