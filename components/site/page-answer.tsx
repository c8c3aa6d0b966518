/**
 * What the server should answer besides this page: "not found", "gone", "our fault", or "moved for good". The page cache reads
 * it and sets the status, so that the answer comes with a complete page; thrown from a static page, the
 * framework would send an empty document that only JavaScript fills.
 */
export function PageAnswer(answer: { status: 404 | 410 | 500 } | { status: 308; to: string }) {
  const content = answer.status === 308 ? `308 ${answer.to}` : String(answer.status)
  return <meta name="masthead-answer" content={content} />
}
