/** The same text as one that was given before, so that what a thousand files say is in memory once. */
export function shareText<Text extends string>(text: Text): Text {
  const known = texts.get(text)
  if (known !== undefined) return known as Text // equal, so of the same type
  if (texts.size >= mostShared) texts.clear()
  texts.set(text, text)
  return text
}

/** The same list as one with these texts that was given before; nobody can add to it. */
export function shareList(list: string[], which: 'all' | 'empty only' = 'all'): string[] {
  if (list.length > 0 && which === 'empty only') return list
  const name = list.join('\n')
  const known = lists.get(name)
  if (known?.length === list.length) return known
  if (lists.size >= mostShared) lists.clear()
  const shared = list.map(shareText)
  Object.freeze(shared)
  lists.set(name, shared)
  return shared
}

/** Beyond so many it was no use to remember them: start over, and let go of what no file says any more. */
const mostShared = 10_000
const texts = new Map<string, string>()
const lists = new Map<string, string[]>()
