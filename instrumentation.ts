/**
 * Called by the framework once a server starts, before it answers: the newsroom is read, and the page cache
 * is told where nothing can be. The condition is spelled as the bundler knows it; without it the newsroom
 * would also be bundled for a runtime that has no files.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ openNewsroom }, { currentCatalog }, { declareMissing }, { isSurelyMissing }] =
      await Promise.all([
        import('@/lib/content/open.server'),
        import('@/lib/content/current.server'),
        import('@/lib/pages/missing-addresses'),
        import('@/lib/articles/missing'),
      ])
    await openNewsroom()
    declareMissing((path) => isSurelyMissing(path, currentCatalog()))
  }
}
