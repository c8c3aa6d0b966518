import type { Updates } from '@/lib/publishing/history/shown'
import { updatesInWords } from '@/lib/publishing/history/words'
import { routes } from '@/lib/routes'

/** How often a story was updated, with the way to what changed. */
export function UpdateCount({ address, updates }: { address: string; updates: Updates }) {
  return <a href={routes.history(address)}>{updatesInWords(updates)}</a>
}
