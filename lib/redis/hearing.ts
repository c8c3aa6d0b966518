/**
 * Says on the console when changes have not been heard of for some seconds, and when they are again; each time once.
 * A machine that is busy for a moment is no news. Returns the way to end it.
 */
export function tellOfHearing(hears: () => boolean): () => void {
  let missed = 0
  const look = () => {
    if (!hears()) missed += 1
    else if (missed >= worthSaying) console.info('Redis is back: pages are shared again.')
    if (missed === worthSaying) {
      console.error(
        'Redis does not answer. Until it does, pages are drawn anew each second, and each machine counts for itself.',
      )
    }
    if (hears()) missed = 0
  }
  const timer = setInterval(look, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Looks in a row, one a second. */
const worthSaying = 3
