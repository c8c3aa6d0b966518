/** Milliseconds after the last word of a file in which it is taken for finished, if it looks so. */
const settle = 10

/** Milliseconds between two looks at a file that does not. */
const pause = 25

/** Who writes without a pause is not waited for any longer than that. */
const atMost = 250

/** A file that looks cut off is looked at so many times more, a moment apart. */
const mostLooks = 8

/**
 * Gathers what is noted and hands it on when it has been quiet for a moment: editors write a file in several steps, and
 * git writes many files at once. What is noted without a name stands for everything. A file that does not look
 * finished is held back a while.
 */
export function gather(
  handOn: (files?: readonly string[]) => void,
  isFinished: (file: string) => Promise<boolean>,
): (file?: string) => void {
  let noted = new Map<string, number>()
  let everything = false
  let since: number | undefined
  let timer: NodeJS.Timeout | undefined

  return function note(file?: string) {
    if (file === undefined) everything = true
    else noted.set(file, 0)
    wait(settle)
  }

  function wait(time: number): void {
    const now = performance.now()
    since ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void look(), Math.min(time, Math.max(0, since + atMost - now)))
  }

  async function look(): Promise<void> {
    const looked = noted
    const all = everything
    noted = new Map()
    everything = false
    since = undefined
    const finished = await Promise.all([...looked].map(([file, looks]) => isReady(file, looks)))
    const files = [...looked.keys()]
    const ready = files.filter((_, index) => finished[index])
    for (const [index, file] of files.entries()) {
      if (!finished[index] && !noted.has(file)) noted.set(file, (looked.get(file) ?? 0) + 1)
    }
    if (noted.size > 0) wait(pause)
    if (all) handOn()
    else if (ready.length > 0) handOn(ready)
  }

  async function isReady(file: string, looks: number): Promise<boolean> {
    return looks >= mostLooks || (await isFinished(file))
  }
}
