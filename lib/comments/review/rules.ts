import { env } from '@/lib/env.server'
import { configuredAkismet } from './akismet/akismet.server'
import { spamLikelihood } from './classifier/classifier.server'
import type { Rule } from './rule'
import { akismetRule } from './rules/akismet'
import { banned } from './rules/banned'
import { blockedWords } from './rules/blocked-words'
import { classifierRule } from './rules/classifier'
import { closed } from './rules/closed'
import { history } from './rules/history'
import { honeypot } from './rules/honeypot'
import { length } from './rules/length'
import { links } from './rules/links'
import { newCommenter } from './rules/new-commenter'
import { premoderated } from './rules/premoderated'
import { rate } from './rules/rate'
import { repeated } from './rules/repeated'
import { staff } from './rules/staff'
import { suspectWords } from './rules/suspect-words'
import { timeTrap } from './rules/time-trap'
import { toxicityRule } from './rules/toxicity'
import { trusted } from './rules/trusted'

/** All rules in their order. The first that does not pass decides, so the order is itself a rule. */
export const rules: readonly Rule[] = [
  // What cannot be stored at all, whoever writes: cheapest first, and nothing is read that need not be.
  banned,
  closed,
  length,
  rate,
  repeated,

  // The newsroom itself is not suspected of anything below.
  staff,

  // A machine gave itself away. It must not learn from the words below which of its words are wrong.
  honeypot,

  // What the writer can mend. Before everything that holds: nobody should wait for a moderator who would
  // rather have written another word.
  blockedWords,
  suspectWords,

  // Signs of a machine or an advertisement, which count against somebody who is trusted too: accounts are stolen.
  timeTrap,
  links,

  // The writer's past, for worse and for better. Whoever is trusted waits for no service.
  history,
  trusted,

  // Services. Tone first, because it asks too: what is rewritten should be checked for spam once. Akismet
  // before our own classifier, because its answer can settle the matter while ours only holds.
  toxicityRule(env.TOXICITY_URL),
  akismetRule(configuredAkismet()),
  classifierRule(spamLikelihood),

  // A moderator reads it in any case. Last, because what was found to be spam must not crowd their queue.
  newCommenter,
  premoderated,
]
