import type { Place } from './place'

/** A question that a body put to its place, and the answer as JSON. */
export type Asked = { about: 'story' | 'picture'; name: string; answer: string }

/** A place that writes down what it is asked. */
export function asking(place: Place): { place: Place; asked: Asked[] } {
  const asked: Asked[] = []
  const note = (about: Asked['about'], name: string) => {
    asked.push({ about, name, answer: answerOf(place, about, name) })
    return name
  }
  return {
    asked,
    place: {
      ...place,
      story: (href) => place.story(note('story', href)),
      picture: (name) => place.picture(note('picture', name)),
    },
  }
}

/** Whether a place would answer today as it did then: what was told on its word is still true. */
export function isStillSo(asked: readonly Asked[], place: Place): boolean {
  return asked.every(({ about, name, answer }) => answerOf(place, about, name) === answer)
}

function answerOf(place: Place, about: Asked['about'], name: string): string {
  return JSON.stringify(place[about](name) ?? null)
}
