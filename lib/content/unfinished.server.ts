import 'server-only'
import { open } from 'node:fs/promises'

/**
 * Whether a file does not look as if somebody were in the middle of writing it: a text ends with the end of a line,
 * as git and every editor for texts leave it. What cannot be read, and what is no text, is none of our business.
 */
export async function isFinished(file: string): Promise<boolean> {
  if (!/\.(?:mdx|yaml)$/.test(file)) return true
  const handle = await open(file).catch(() => undefined)
  if (!handle) return true
  try {
    const { size } = await handle.stat()
    if (size === 0) return false
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] === lineEnd
  } catch {
    return true
  } finally {
    await handle.close()
  }
}

const lineEnd = 0x0a
