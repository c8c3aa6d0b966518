/** Large enough that the way through the server costs little, small enough to hold many at once. */
const bytesAtOnce = 65_536

/**
 * Texts as bytes, made only as fast as they are read. Between two chunks the server has time for others.
 *
 * @param pieces begun anew with each stream
 */
export function streamOf(pieces: () => Generator<string>): ReadableStream<Uint8Array> {
  const rest = pieces()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = nextChunk(rest)
        if (chunk === '') controller.close()
        else controller.enqueue(encoder.encode(chunk))
      },
      cancel() {
        rest.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

/** Empty when there is no more. */
function nextChunk(rest: Generator<string>): string {
  let chunk = ''
  while (chunk.length < bytesAtOnce) {
    const { done, value } = rest.next()
    if (done) break
    chunk += value
  }
  return chunk
}
