/**
 * The fields of a form, of twins the last. Whoever calls an action by hand can send anything in the place of a form:
 * that is one without fields.
 */
export function formValues(form: unknown): Record<string, FormDataEntryValue> {
  return form instanceof FormData ? Object.fromEntries(form) : {}
}
