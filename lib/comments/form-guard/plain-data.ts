/**
 * Whether this is JSON as React writes the arguments of an action: a list of data, and of forms where `withForms`.
 * To a string that begins with a dollar sign React gives meanings of its own; of those, ours need the escaped dollar
 * sign, `undefined` and forms. Anything else makes the framework answer 500.
 */
export function isArguments(json: string, withForms: boolean): boolean {
  try {
    const parsed: unknown = JSON.parse(json)
    return Array.isArray(parsed) && isPlain(parsed, withForms ? forms : values)
  } catch {
    return false
  }
}

const values = /^(?!\$)|^\$\$|^\$undefined$/
const forms = /^(?!\$)|^\$\$|^\$undefined$|^\$K[0-9a-f]{1,3}$/

function isPlain(value: unknown, allowed: RegExp): boolean {
  if (typeof value === 'string') return allowed.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([key, inside]) => key !== '__proto__' && isPlain(inside, allowed),
  )
}
