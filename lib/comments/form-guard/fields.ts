/** A field of a form; its value as bytes, each of them a character. */
export type Field = { name: string; value: string }

/**
 * The fields of multipart/form-data as browsers write it, RFC 7578; nothing when it is anything else. It is
 * strict, because the framework reads it once more: what the two could read differently must not get there.
 *
 * @param body each byte a character
 */
export function readFields(body: string, type: string): Field[] | undefined {
  const boundary = /;\s*boundary=(?:"([^"\\]+)"|([^;"\s]+))/i.exec(type)?.slice(1).find(Boolean)
  if (boundary === undefined) return undefined
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`)
  const end = parts.pop()
  if (before !== '' || end === undefined || !/^--(\r\n)?$/.test(end)) return undefined
  const fields: Field[] = []
  for (const part of parts) {
    const field = readField(part)
    if (!field) return undefined
    fields.push(field)
  }
  return fields
}

function readField(part: string): Field | undefined {
  const headersEnd = part.indexOf('\r\n\r\n')
  const name = header.exec(part.slice(0, headersEnd))?.[1]
  if (headersEnd === -1 || name === undefined) return undefined
  return { name, value: part.slice(headersEnd + 4) }
}

/** Browsers write `%22` for a quote in a name. */
const header =
  /^\r\nContent-Disposition: form-data; name="([^"\r\n]*)"(?:; filename="[^"\r\n]*")?(?:\r\nContent-Type: [^\r\n]*)?$/i
