import type { BrowserContext } from '@playwright/test'

export type Expected = readonly RegExp[]

/** Collects, while the test runs, what the browser of this context complains about and nobody expected. */
export function watch(context: BrowserContext, expected: Expected): string[] {
  const complaints: string[] = []
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text)
  }

  context.on('console', (message) => {
    const { url, lineNumber } = message.location()
    if (message.type() === 'error') complain(`console: ${message.text()} (${url}:${lineNumber})`)
  })
  context.on('weberror', (error) => {
    const { message } = error.error()
    if (!isSkippedTransition(message)) complain(`script: ${message}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    if (!isAborted(reason)) complain(`request: ${request.method()} ${request.url()} ${reason}`)
  })
  return complaints
}

/** A reader who moves on, and a page that closes, cut off what was still under way: nobody's fault. */
function isAborted(reason: string) {
  return reason.includes('ERR_ABORTED')
}

/**
 * A page that comes slowly is shown without the transition from the former one. The browser calls that an error of a
 * script, on pages without scripts, too.
 */
function isSkippedTransition(message: string) {
  return /^Transition was (aborted|skipped)/.test(message)
}
