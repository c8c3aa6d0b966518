/**
 * Finds out whether a blocker is at work, when the reader begins to scroll, with one small request of a kind
 * that blockers block; and shows the notice only while it is still ahead of the reader, so that nothing on
 * the screen moves. Closed once, it stays closed. Part of `<head>`, beside the other early lines.
 */
export const adBlockLines = `(() => {
  const key = 'ad-block-notice'
  const find = () => document.getElementById(key)
  const closed = () => { try { return localStorage.getItem(key) } catch { return 'closed' } }
  addEventListener('scroll', async () => {
    const notice = find()
    if (!notice || closed()) return
    const blocked = await fetch('/ad-banner.gif', { method: 'HEAD', cache: 'no-store' }).then(() => false, () => navigator.onLine)
    if (blocked && notice.previousElementSibling?.getBoundingClientRect().bottom > innerHeight) notice.hidden = false
  }, { once: true, passive: true })
  addEventListener('click', (e) => {
    if (!e.target.closest?.('#ad-block-notice button')) return
    try { localStorage.setItem(key, 'closed') } catch {}
    find().hidden = true
  })
})()`
