import 'server-only'
import type { Database } from '@/lib/db/database.server'

/** Writes to whom a decision concerns what was decided, and why. */
export async function tellOfDecision(_database: Database, _decision: number): Promise<void> {}
