'use client'

import { Fault } from '@/components/site/fault'

/**
 * For what nobody expected. The server's log has it under the digest. This one needs scripts, since the
 * framework sends an empty document with it; a body that cannot be drawn is answered by `fault-page.tsx`.
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <Fault trace={error.digest}>
      <button type="button" onClick={reset}>
        Try again
      </button>
    </Fault>
  )
}
