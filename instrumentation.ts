/**
 * Called by the framework once a server starts, before it answers. The condition is spelled as the bundler
 * knows it; without it all this would also be bundled for a runtime that has no files.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServing } = await import('./app/start')
    await startServing()
  }
}
