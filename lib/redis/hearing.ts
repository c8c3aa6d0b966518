/** Says on the console when changes are no longer heard of, and when they are again; each time once. Returns the way to end it. */
export function tellOfHearing(hears: () => boolean): () => void {
  let heard = true
  const look = () => {
    if (hears() === heard) return
    heard = !heard
    if (heard) console.info('Redis is back: pages are shared again.')
    else
      console.error(
        'Redis does not answer. Pages are drawn anew each second until it does, and each machine counts for itself.',
      )
  }
  look()
  const timer = setInterval(look, 1_000)
  timer.unref()
  return () => clearInterval(timer)
}
