import type { ReactNode } from 'react'

/** Every page of a reader is static: the framework refuses anything that differs from reader to reader. */
export const ensureStatic = 'navigation'

export default function ReaderLayout({ children }: { children: ReactNode }) {
  return children
}
