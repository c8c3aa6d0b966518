import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** Made for one reader and one moment: nothing of it is made beforehand. */
export const instant = false

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children
}
