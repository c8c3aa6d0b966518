import 'server-only'
import { format, stripVTControlCharacters } from 'node:util'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'
import type { Logger } from 'pino'

const levels = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug' } as const

/**
 * Has everything that is said on the console become a line of the log, the framework's own words too: so code says
 * `console.warn(…)`, as everywhere, and does not know of a log.
 *
 * @returns what undoes it
 */
export function logConsole(log: Logger): () => void {
  const before = { ...console }
  for (const [method, level] of Object.entries(levels)) {
    const say = (...said: unknown[]) =>
      // A log reads the clock, and whoever does that while a static page is drawn makes the framework give it up.
      workUnitAsyncStorage.exit(() => tell(log, level as Level, said)) // the values of `levels` are those
    Object.assign(console, { [method]: say })
  }
  return () => void Object.assign(console, before)
}

type Level = (typeof levels)[keyof typeof levels]

function tell(log: Logger, level: Level, said: unknown[]): void {
  const err = said.find((one) => one instanceof Error)
  const words = said.filter((one) => one !== err || said.length === 1)
  const text = stripVTControlCharacters(format(...words)).trim()
  if (text === '') return
  if (err && said.length > 1) log[level]({ err }, text)
  else log[level](text)
}
