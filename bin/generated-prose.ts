/** Chance that falls the same way every time. */
export type Dice = {
  /** A whole number from 0 up to, not including, `limit`. */
  below: (limit: number) => number
  one: <T>(items: readonly T[]) => T
  /** `count` different ones. */
  some: <T>(items: readonly T[], count: number) => T[]
}

/** Dice that `seed` decides, by the generator mulberry32 (Tommy Ettinger, public domain). */
export function dice(seed: number): Dice {
  let state = (seed + 1) * 0x9e3779b1
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(below(left.length), 1),
    ).flat()
  }
  const one = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  }
  return { below, one, some }
}

/** A name for story `number`; no two numbers share one. */
export function topic(number: number): string {
  const [a, b] = [number % things.length, Math.floor(number / things.length) % places.length]
  const round = Math.floor(number / (things.length * places.length))
  return `${things[a]}-${places[b]}${round === 0 ? '' : `-${round + 1}`}`
}

/** Three to seven sentences. */
export function paragraph(random: Dice): string {
  return Array.from({ length: 3 + random.below(5) }, () => sentence(random)).join(' ')
}

/** One sentence, which says nothing in good order. */
export function sentence(random: Dice): string {
  const thing = `the ${random.one(things)} ${random.one(relations)} the ${random.one(people)}`
  const end = random.below(3) === 0 ? `, ${random.one(asides)}` : ''
  return `${capital(random.one(times))} ${thing} ${random.one(verbs)} the ${random.one(things)}${end}.`
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const things =
  'anchor barge beacon bell bollard breakwater bridge buoy cable canal capstan chart compass crane current depth dock dredger dyke estuary fathom ferry float fog fjord gale gangway groyne gull hawser hull inlet jetty keel knot lamp ledger levee lock log mast mole mooring net oar pier pilot-boat plank pontoon port quay raft reef rope rudder sail sandbank shoal signal sluice spar tide'.split(
    ' ',
  )
const places =
  'in-spring under-ice at-dawn off-shore in-store by-night on-paper up-river down-stream in-court at-rest for-sale on-loan in-doubt at-work in-port on-watch in-song at-noon abroad'.split(
    ' ',
  )
const people = [
  'harbour master',
  'pilots',
  'rope makers',
  'lock keepers',
  'fishers',
  'clerks',
  'surveyors',
  'divers',
  'ferrymen',
  'lamp lighters',
  'dockers',
  'insurers',
]
const relations = [
  'of',
  'beside',
  'chosen by',
  'known to',
  'paid for by',
  'lost by',
  'drawn for',
  'left to',
]
const verbs = [
  'outlasts',
  'carries',
  'measures',
  'replaces',
  'hides',
  'crosses',
  'follows',
  'explains',
  'costs more than',
  'leans on',
  'has outgrown',
  'stands for',
]
const times = [
  'on most days',
  'in a dry year',
  'after the last war',
  'every other Tuesday',
  'before the bridge',
  'at the autumn equinox',
  'as a rule',
  'once in a while',
  'by custom',
  'at low water',
]
const asides = [
  'as the ledgers show',
  'which surprises nobody',
  'and that is new',
  'though no one counted',
  'or so the chart says',
  'whatever the weather',
]
