import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/env.server'
import { keyFor } from '@/lib/secret.server'

/** More than that are not fetched at once: they are drawn for whoever asks first. */
const mostPages = 100

/** Milliseconds for one page. */
const patience = 10_000

/** Draws pages before a reader has to wait for them, one after another so that readers are not kept waiting meanwhile. */
export async function warm(paths: readonly string[]): Promise<void> {
  for (const path of paths.slice(0, mostPages)) await fetched(`http://127.0.0.1:${env.PORT}${path}`)
}

/**
 * Has each nginx in front fetch changed pages anew. What it could not be told is old there for as long as nginx keeps a
 * page by itself, which is moments: there is nothing to try again for. One line says that it is so.
 */
export async function refresh(paths: readonly string[]): Promise<void> {
  for (const nginx of env.NGINX_REFRESH_URL) {
    for (const path of paths.slice(0, mostPages)) {
      const fault = await fetched(nginx + path, { [refreshHeader]: refreshSignature(path) })
      if (!fault) continue
      console.warn(
        `${nginx} could not be told to fetch ${path} anew, nor what comes after it: ${fault}`,
      )
      break
    }
  }
}

/** What nginx knows us by. */
export const refreshHeader = 'X-Masthead-Refresh'

/** The HMAC-SHA256 of a path in hexadecimal, with a key for nothing else. */
export function refreshSignature(path: string): string {
  return createHmac('sha256', keyFor('refresh')).update(path).digest('hex')
}

/** Fetches and forgets; gives what went wrong. */
async function fetched(
  url: string,
  headers: Record<string, string> = {},
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    await response.arrayBuffer()
    return response.status >= 500 ? String(response.status) : undefined
  } catch (fault) {
    return String(fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault)
  }
}
