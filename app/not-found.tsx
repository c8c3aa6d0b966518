/** The framework's own fallback; `(reader)/[...missing]` answers what readers ask for. */
export default function NotFound() {
  return (
    <main>
      <h1>There is no page at this address</h1>
      <p>
        <a href="/">To the front page</a>
      </p>
    </main>
  )
}
