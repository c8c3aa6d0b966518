/** A check as people know it, by the name under which its verdicts are kept. */
export function nameOfRule(rule: string): string {
  return names[rule] ?? rule
}

const names: Record<string, string> = {
  blockedWords: 'blocked words',
  suspectWords: 'suspect words',
  links: 'too many links',
  history: 'the writer’s earlier rejections',
  akismet: 'Akismet',
  classifier: 'what resembles earlier spam',
  toxicity: 'the toxicity service',
  newCommenter: 'first comments are read here',
  premoderated: 'every comment on this story is read first',
  timeTrap: 'written faster than anybody types',
  honeypot: 'the field that people do not see',
}
