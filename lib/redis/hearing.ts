/**
 * Says on the console when changes have not been heard of for some seconds, and when they are again; each time once.
 * A machine that is busy for a moment is no news, nor is one answer of a Redis that is just starting. Returns the way to end it.
 */
export function tellOfHearing(hears: () => boolean): () => void {
  let isAway = false
  let inARow = 0 // looks that found the opposite of what was said
  const look = () => {
    inARow = hears() === isAway ? inARow + 1 : 0
    if (inARow < worthSaying) return
    isAway = !isAway
    inARow = 0
    if (!isAway) return console.info('Redis is back: pages are shared again.')
    console.error(
      'Redis does not answer. Until it does, pages are drawn anew each second, and each machine counts for itself.',
    )
  }
  const timer = setInterval(look, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Looks in a row, one a second. */
const worthSaying = 3
