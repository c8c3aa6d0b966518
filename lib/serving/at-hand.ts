import type { ServerResponse } from 'node:http'
import etags from 'next/dist/server/lib/etag.js'
import { freshnessOf } from '../pages/freshness.ts'
import { isDeclaredMissing } from '../pages/missing-addresses.ts'
import { unpackValue } from '../pages/packed.ts'
import { sharedShelves } from '../pages/page-shelves.ts'
import type { AnswerAtHand, StoredPage } from '../pages/stored-page.ts'
import { sharedTagTimes } from '../pages/tag-times.ts'
import { findDocument, type ReadyDocument } from './documents.ts'
import { KeptAnswer } from './kept-answer.ts'

/**
 * The answer to a plain read of `path`, if what lies there is fresh and the framework has answered with it before.
 *
 * | at the path | is answered with |
 * |---|---|
 * | a page that is kept and fresh | the page |
 * | a document for machines of the edition in force | the document |
 * | surely nothing | the newest 404 page, of whatever route: it does not name the address |
 */
export function findAnswer(path: string): AnswerAtHand | undefined {
  const shelves = sharedShelves()
  const page = shelves.findPath(path)
  if (page) {
    if (!page.answer || !isFresh(page)) return undefined
    shelves.counted.found += 1
    return page.answer
  }
  const document = findDocument(path)
  if (document) return documents.get(document)
  if (!isMissingPage(path)) return undefined
  return shelves.listNothings().find((nothing) => nothing.answer && isFresh(nothing))?.answer
}

/**
 * Keeps the framework's answer to a plain read of `path` for whoever asks next, if it was word by word what lies in
 * memory. All its headers are taken over, so nothing here has to know which there are.
 */
export function learnAnswer(path: string, response: ServerResponse): void {
  response.once('finish', () => {
    const { statusCode: status } = response
    const headers = response.getHeaders()
    const { etag, 'x-nextjs-cache': how = 'HIT' } = headers
    if (how !== 'HIT' || typeof etag !== 'string' || headers['set-cookie']) return
    const shelves = sharedShelves()
    if (status === 404 && isMissingPage(path)) {
      for (const nothing of shelves.listNothings()) {
        if (nothing.answer || !isAnsweredBy(nothing, etag)) continue
        nothing.answer = new KeptAnswer({ status, headers, body: () => htmlOf(nothing) })
      }
    }
    if (status !== 200) return
    const page = shelves.findPath(path)
    if (page && isAnsweredBy(page, etag)) {
      const weigh = () => shelves.weighAgain(path)
      page.answer = new KeptAnswer({ status, headers, body: () => htmlOf(page) }, weigh)
      return weigh()
    }
    const document = findDocument(path)
    if (document?.etag === etag)
      documents.set(document, new KeptAnswer({ status, headers, body: () => document.body }))
  })
}

const documents = new WeakMap<ReadyDocument, KeptAnswer>()

/** Feeds and Markdown that do not exist are answered in a line of text, not with a page. */
function isMissingPage(path: string): boolean {
  return !path.includes('.') && isDeclaredMissing(path)
}

function isFresh(page: StoredPage): boolean {
  return freshnessOf(page, sharedTagTimes(), Date.now()) === 'fresh'
}

/** Whether this is the entity tag of a page: the framework's are made of its HTML and of nothing else. */
function isAnsweredBy(page: StoredPage, etag: string): boolean {
  return page.kind === 'APP_PAGE' && etags.generateETag(htmlOf(page).toString()) === etag
}

function htmlOf({ packed }: StoredPage): Buffer {
  const value = unpackValue(packed)
  return Buffer.from('html' in value ? value.html : '')
}
