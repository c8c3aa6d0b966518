import { expect, onTestFinished, test, vi } from 'vitest'
import { watchFolder } from './watch.server'

/** The limits are those of the whole system, which a test must not use up. */
vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  watch: () => {
    throw Object.assign(new Error('System limit for number of file watchers reached'), {
      code: 'ENOSPC',
    })
  },
}))

test('where the system has no watches left the folder is looked at by the clock, and the console says so once', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const changed = vi.fn()
  const stop = await watchFolder('content', changed)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/ENOSPC.*max_user_watches/))
  await vi.advanceTimersByTimeAsync(25_000)
  expect(changed).toHaveBeenCalledTimes(2)
  expect(changed).toHaveBeenCalledWith()
  stop()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(changed).toHaveBeenCalledTimes(2)
})
