'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * In the author's browser: draws the page again, in place, when the content on disk is no longer the
 * `version` it was drawn from, also when that changed before the connection was there.
 */
export function FreshContent({ version }: { version: string }) {
  const router = useRouter()
  useEffect(() => {
    const changes = new EventSource('/api/content-changes')
    changes.onmessage = ({ data }) => {
      if (data !== version) router.refresh()
    }
    return () => changes.close()
  }, [router, version])
  return null
}
