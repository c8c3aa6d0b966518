import { readFileSync } from 'node:fs'
import path from 'node:path'

const texts = new Map<string, string>()

/**
 * Reads the stylesheets of the build, each once: their names change with their content. Where the files are
 * elsewhere than below `.next` (a CDN alone has them), or an address is not one of a build's sheets, there
 * is no text.
 *
 * @param serverDistDir the framework's word for `.next/server`
 */
export function stylesheetReader(
  serverDistDir: string | undefined,
): (href: string) => string | undefined {
  return (href) => {
    const name = /^\/_next\/(static\/[\w/-]+(?:\.[\w-]+)*\.css)(?:\?dpl=[\w-]*)?$/.exec(href)?.[1]
    if (!name || !serverDistDir) return undefined
    const file = path.join(serverDistDir, '..', name)
    const text = texts.get(file) ?? readText(file)
    if (text) texts.set(file, text)
    return text
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
