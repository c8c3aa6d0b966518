import type { Page } from '@playwright/test'

/** What one way of telling a story says of it. Dates are ISO 8601 in UTC. */
export type Account = {
  headline: string
  published: string
  /** The day it was published, when nothing has changed since. */
  modified: string
  authors: string[]
  section: string
}

/** A question with its answer in plain words, spaces made one. */
export type Answered = { question: string; answer: string }

/** The words of a piece of HTML without spaces, as a browser reads it. */
export function wordsOf(page: Page, html: string): Promise<string> {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html')
    return (body.textContent ?? '').replace(/\s+/g, '')
  }, html)
}

/** A date in the one form in which dates are compared here. */
export function iso(date: unknown): string {
  return date ? new Date(String(date)).toISOString() : ''
}
