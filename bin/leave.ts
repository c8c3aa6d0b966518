/** Ends a command that cannot go on, in words and with exit code 1. */
export function leave(why: string): never {
  process.stderr.write(`\n${why}\n\n`)
  process.exit(1)
}
