import type { DeskQueue } from '@/lib/routes'
import { ReasonChoice } from './decision-words'
import styles from './queue.module.css'

/** Decides about everything that is ticked; without scripts this is how a queue is worked through. */
export function BulkBar({
  queue,
  count,
  undo,
}: {
  queue: DeskQueue
  count: number
  undo: (form: FormData) => Promise<void>
}) {
  const isPublished = queue === 'recent' || queue === 'reported'
  return (
    <fieldset className={styles.bar}>
      <legend>What is ticked{count > 0 && `: ${count}`}</legend>
      {queue === 'appeals' ? (
        <>
          <button type="submit" name="kind" value="overturn">
            Publish after all
          </button>
          <button type="submit" name="kind" value="uphold">
            The decision stands
          </button>
        </>
      ) : (
        <>
          <button type="submit" name="kind" value={isPublished ? 'keep' : 'approve'}>
            {isPublished ? 'Keep' : 'Approve'}
          </button>
          <button type="submit" name="kind" value="spam">
            Spam
          </button>
          <span>
            <label htmlFor="reason">Reason</label> <ReasonChoice />{' '}
            <button type="submit" name="kind" value="reject">
              Reject
            </button>
          </span>
        </>
      )}
      <button type="submit" formAction={undo}>
        Undo the last
      </button>
    </fieldset>
  )
}
