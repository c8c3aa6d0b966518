import 'server-only'

/** What is done by the clock. */
export function startChores(): void {}
