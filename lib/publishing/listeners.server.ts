import 'server-only'
import type { Turn } from '@/lib/content/current.server'
import type { Change } from './changes'

/** What has just gone live: its pages are expired, and the next reader gets the new ones. */
export type WentLive = Turn & { changes: readonly Change[] }

type Listener = (live: WentLive) => void

/** On `globalThis`, because each bundle of the server has its own copy of this module. */
const shelf = globalThis as typeof globalThis & { [key]?: Set<Listener> }
const key: unique symbol = Symbol.for('masthead.went-live')

/** Hears of everything that goes live, by a publish or by the clock. Returns the way to stop hearing. */
export function onLive(listener: Listener): () => void {
  shelf[key] ??= new Set()
  const listeners = shelf[key]
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells them all; one that stumbles is no reason not to tell the others. */
export function tellListeners(live: WentLive): void {
  for (const listener of shelf[key] ?? []) {
    try {
      listener(live)
    } catch (fault) {
      console.error('What heard of a publish failed', fault)
    }
  }
}
