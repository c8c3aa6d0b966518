/** A document for machines that lies ready: a feed, the Markdown of a story. */
export type ReadyDocument = { body: Uint8Array; etag: string }

/** The document at a path, if it is made and still true; always the same object while it is. */
export type DocumentFinder = (path: string) => ReadyDocument | undefined

const key: unique symbol = Symbol.for('masthead.document-finder')
const shelf = globalThis as typeof globalThis & { [key]?: DocumentFinder }

/** Tells the server where documents lie. They are made inside the framework's bundle, and the server is outside. */
export function declareDocuments(find: DocumentFinder): void {
  shelf[key] = find
}

export function findDocument(path: string): ReadyDocument | undefined {
  return shelf[key]?.(path)
}
