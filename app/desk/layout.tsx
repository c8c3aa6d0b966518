import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** Made for one moderator and one moment. */
export const instant = false

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
