import { sharedTagTimes } from './tag-times.ts'

/** A page that is being drawn just now, asked for at `since`, in milliseconds since 1970. */
type Drawing = { since: number; over: Promise<void>; end: () => void }

const key: unique symbol = Symbol.for('masthead.drawings')
const shelf = globalThis as typeof globalThis & { [key]?: Map<string, Drawing> }

function underWay(): Map<string, Drawing> {
  shelf[key] ??= new Map()
  return shelf[key]
}

/** Notes that the page at `path` was not there and is drawn now. */
export function beginDrawing(path: string, since: number): void {
  if (underWay().has(path)) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const end = () => {
    clearTimeout(timer)
    if (underWay().get(path) === drawing) underWay().delete(path)
    resolve()
  }
  const drawing: Drawing = { since, over: promise, end }
  const timer = setTimeout(end, longest)
  timer.unref()
  underWay().set(path, drawing)
}

/** Notes that the page at `path` is kept. Those who wait are let go when the framework has let go of the drawing. */
export function endDrawing(path: string): void {
  const drawing = underWay().get(path)
  if (drawing) setImmediate(drawing.end)
}

/**
 * The end of a drawing of the page at `path` that began before the last change of whatever; undefined if there is none.
 * The framework lets everybody who comes meanwhile share a drawing. Who comes after a change must not get a page from
 * before it, be it their own comment or a story that was withdrawn: they wait for the end, and then find out whether
 * the page is true.
 */
export function olderDrawing(path: string): Promise<void> | undefined {
  const drawing = underWay().get(path)
  return drawing && drawing.since <= sharedTagTimes().changedAt ? drawing.over : undefined
}

/** Milliseconds. Of a drawing that fails nobody is told. */
const longest = 3_000
