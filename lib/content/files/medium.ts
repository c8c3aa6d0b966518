import { imageSize } from 'image-size'
import type { Medium } from '../catalog'
import type { Finding } from '../problem'

/** What readers' browsers can show, by the end of the name: its media type, and what the measuring calls it. */
const pictureTypes: Record<string, { contentType: string; measured: string }> = {
  svg: { contentType: 'image/svg+xml', measured: 'svg' },
  png: { contentType: 'image/png', measured: 'png' },
  jpg: { contentType: 'image/jpeg', measured: 'jpg' },
  jpeg: { contentType: 'image/jpeg', measured: 'jpg' },
  webp: { contentType: 'image/webp', measured: 'webp' },
  avif: { contentType: 'image/avif', measured: 'avif' },
  gif: { contentType: 'image/gif', measured: 'gif' },
}

/** No picture of a news page needs more; readers on a slow phone would wait for minutes. */
export const mostPictureBytes = 10 * 1_048_576

/** Measures a file of content/media. */
export function fileToMedium(
  file: string,
  hash: string,
  bytes: Uint8Array,
): Medium | { findings: Finding[] } {
  const name = file.replace(/^media\//, '')
  const type = pictureTypes[name.split('.').at(-1) ?? '']
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return refuse(...badName(name))
  if (!type) {
    const known = Object.keys(pictureTypes).join(', ')
    return refuse(
      `${name} is not a picture that browsers show`,
      `Use one of ${known}, in lower case`,
    )
  }
  if (type.measured === 'svg' && codeInSvg.test(new TextDecoder().decode(bytes))) {
    return refuse('The drawing contains program code or loads something', 'Save it as plain SVG')
  }
  const size = measure(bytes)
  if (!size)
    return refuse('The picture cannot be read', 'Save it again from the program that made it')
  if (size.type !== type.measured) {
    return refuse(
      `The picture is ${size.type}, not what its name says`,
      `Rename it to end in .${size.type}`,
    )
  }
  const { width, height } = size
  return { name, width, height, contentType: type.contentType, bytes: bytes.length, hash }
}

function refuse(message: string, remedy: string): { findings: Finding[] } {
  return { findings: [{ line: 1, column: 1, rule: 'picture', message, remedy }] }
}

function badName(name: string): [string, string] {
  return [
    `The name “${name}” has characters that do not belong in an address`,
    `Rename it to ${name.replace(/[^A-Za-z0-9._-]+/g, '-')}`,
  ]
}

/** A drawing opened by itself would run scripts in the name of the publication. */
const codeInSvg =
  /<script|<foreignObject|<[^>]*\son[a-z]+\s*=|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)|@import|url\(\s*["']?(?:https?:)?\/\//i

function measure(bytes: Uint8Array): { width: number; height: number; type: string } | undefined {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    // Cameras store a picture lying down and note that it stands; browsers turn it, so its sides change places.
    const turned = orientation >= 5
    return {
      type,
      width: Math.round(turned ? height : width),
      height: Math.round(turned ? width : height),
    }
  } catch {
    return undefined
  }
}
