import naiveBayes from 'wink-naive-bayes-text-classifier'
import { z } from 'zod'
import { tokensOf } from './tokens'

export type Lesson = 'ham' | 'spam'

const counts = z.record(z.string(), z.number())

/** What is stored: the library's own notes, and which comments it was taught lately. */
export const modelSchema = z.object({
  /** As `exportJSON` writes it: settings, comments and words of each side, all words. */
  notes: z
    .tuple([z.looseObject({}), counts, z.record(z.string(), counts), counts, z.array(z.string())])
    .nullable(),
  /** Comment to lesson, the latest last. */
  taught: z.array(z.tuple([z.number(), z.enum(['ham', 'spam'])])),
})

export type Model = z.output<typeof modelSchema>

export const untaught: Model = { notes: null, taught: [] }

/** Lessons on each side before it has anything to say. */
export const fewestLessons = 20

/** For so many comments it is known what was taught, so that a moderator who thinks again is not counted twice. */
const mostTaught = 2000

/** Words that are kept; then those that were read once are forgotten. */
const mostWords = 50_000

/** The model after one lesson more, and what it had been taught about the same comment. */
export function learn(
  model: Model,
  { comment, text, lesson }: { comment: number; text: string; lesson: Lesson },
): { model: Model; before: Lesson | undefined } {
  const before = model.taught.find(([id]) => id === comment)?.[1]
  const tokens = tokensOf(text)
  const taught = [
    ...model.taught.filter(([id]) => id !== comment),
    [comment, lesson] satisfies [number, Lesson],
  ].slice(-mostTaught)
  if (before === lesson || tokens.length === 0) return { model: { ...model, taught }, before }
  const notes = before ? takeBack(model.notes, tokens, before) : model.notes
  const library = open(notes)
  library.learn(tokens, lesson)
  const learned = modelSchema.shape.notes.parse(JSON.parse(library.exportJSON()))
  return { model: { notes: forgetRareWords(learned), taught }, before }
}

/** How alike a text is to what was called spam: 0 to 1. Nothing before there were enough lessons of both kinds. */
export function toLikelihood(model: Model): (text: string) => number | undefined {
  const [, samples] = model.notes ?? []
  if (!samples || Math.min(samples.ham ?? 0, samples.spam ?? 0) < fewestLessons) {
    return () => undefined
  }
  const library = open(model.notes)
  library.consolidate()
  return (text) => {
    const odds = library.computeOdds(tokensOf(text)).find(([label]) => label === 'spam')?.[1] ?? 0
    return 1 / (1 + 2 ** -odds)
  }
}

function open(notes: Model['notes']): ReturnType<typeof naiveBayes> {
  const library = naiveBayes()
  library.definePrepTasks([(tokens) => tokens])
  if (notes) library.importJSON(JSON.stringify(notes))
  else library.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 })
  return library
}

/** The library cannot unlearn; its notes can be taken back, as far as the text is still the one it learned. */
function takeBack(notes: Model['notes'], tokens: string[], lesson: Lesson): Model['notes'] {
  if (!notes) return null
  const [config, samples, count, words, all] = structuredClone(notes)
  const side = count[lesson] ?? {}
  samples[lesson] = Math.max(0, (samples[lesson] ?? 0) - 1)
  for (const token of tokens) {
    if (!side[token]) continue
    side[token] -= 1
    words[lesson] = Math.max(0, (words[lesson] ?? 0) - 1)
  }
  return [config, samples, count, words, all]
}

function forgetRareWords(notes: Model['notes']): Model['notes'] {
  if (!notes || notes[4].length <= mostWords) return notes
  const [config, samples, count, words, all] = notes
  const seen = (token: string) =>
    Object.values(count).reduce((sum, side) => sum + (side[token] ?? 0), 0)
  const kept = all.filter((token) => seen(token) > 1)
  const sides = Object.entries(count).map(([lesson, side]): [string, Record<string, number>] => [
    lesson,
    Object.fromEntries(kept.flatMap((token) => (side[token] ? [[token, side[token]]] : []))),
  ])
  const sums = sides.map(([lesson, side]) => [
    lesson,
    Object.values(side).reduce((sum, times) => sum + times, 0),
  ])
  return [
    config,
    samples,
    Object.fromEntries(sides),
    { ...words, ...Object.fromEntries(sums) },
    kept,
  ]
}
