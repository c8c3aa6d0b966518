/** What the review says to a writer. Each says what happened and what would help. */
export const words = {
  closed: 'This discussion is closed. Your text is still in the box, so that you can keep a copy.',
  tooOld: (days: number) =>
    `Discussions here close ${days === 1 ? 'a day' : `${days} days`} after a story appears, and this one has. Your text is still in the box, so that you can keep a copy.`,
  empty: 'There are no words in your comment yet.',
  tooLong: (length: number | undefined, most: number) =>
    length === undefined
      ? `Your comment is far longer than ${count(most)} characters. Please shorten it.`
      : `Your comment has ${count(length)} characters; ${count(most)} fit. Please shorten it.`,
  tooSoon: 'You have just sent a comment. Please wait a few seconds, then send this one.',
  repeated: 'You have already sent this comment. It is not sent twice.',
  blocked: (found: readonly string[]) =>
    `We do not print ${listed(found)}. Please put it another way; your text is still in the box.`,
  blockedName: (found: readonly string[]) =>
    `We do not print ${listed(found)}, not in a name either. Please sign with another name.`,
  suspect: (found: readonly string[]) =>
    `With ${listed(found)} in it, a moderator reads your comment before it appears. You can put it another way, or send it as it is.`,
  toxic:
    'This may read as harsher than you mean it. You can put it another way, or send it as it is; a moderator then reads it before it appears.',
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}

/** Each once, as it was written: “this”, “that” and “the other”. */
function listed(found: readonly string[]): string {
  const quoted = [...new Set(found.map(shown))].map((word) => `“${word}”`)
  return new Intl.ListFormat('en-GB').format(quoted)
}

/** A word can be stretched by ten thousand accents; nobody has to read them all. */
function shown(word: string): string {
  const characters = Array.from(word)
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : word
}
