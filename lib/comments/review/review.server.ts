import 'server-only'
import { currentCatalog } from '@/lib/content/current.server'
import { readPublication } from '@/lib/content/publication.server'
import type { Rule, Settings } from './rule'
import { rules } from './rules'
import { storable } from './storable'
import type { Submission } from './submission'
import type { Finding, Review, Verdict } from './verdict'

/** A rule has this long, in milliseconds; then it has failed. */
const longest = 1000

/**
 * Asks the rules in their order; the first that objects decides, and the later ones are not asked. It never
 * throws: a rule that fails, or takes longer than a second, holds.
 */
export async function review(submission: Submission): Promise<Review> {
  const { dates, url } = readPublication()
  const settings = { ...currentCatalog().moderation, dates, url }
  return reviewBy(rules, submission, settings)
}

/** The same by other rules; tests do. */
export async function reviewBy(
  rules: readonly Rule[],
  submission: Submission,
  settings: Settings,
): Promise<Review> {
  const verdicts: Verdict[] = []
  for (const rule of rules) {
    const verdict = await ask(rule, submission, settings)
    verdicts.push(verdict)
    const { outcome, words, retryAfter } = verdict
    if (outcome === 'pass') continue
    const akismetGuid = verdicts.find((verdict) => verdict.akismetGuid)?.akismetGuid
    return { outcome, decidedBy: rule.name, verdicts, words, retryAfter, akismetGuid }
  }
  const akismetGuid = verdicts.find((verdict) => verdict.akismetGuid)?.akismetGuid
  return {
    outcome: 'publish',
    decidedBy: undefined,
    verdicts,
    words: undefined,
    retryAfter: undefined,
    akismetGuid,
  }
}

async function ask(rule: Rule, submission: Submission, settings: Settings): Promise<Verdict> {
  const asked = performance.now()
  const signed = (finding: Finding, failure?: string): Verdict => ({
    rule: rule.name,
    version: rule.version,
    ...storable(finding),
    took: Math.round((performance.now() - asked) * 1000) / 1000,
    ...(failure === undefined ? {} : { failure }),
  })
  try {
    const finding = rule.waits
      ? await within(longest, (signal) => rule.examine(submission, settings, signal))
      : rule.examine(submission, settings)
    failures.delete(rule.name)
    return signed(finding)
  } catch (fault) {
    const failure = (fault instanceof Error ? fault.message : String(fault)).slice(0, 300)
    tell(rule.name, failure)
    return signed({ outcome: 'hold' }, failure)
  }
}

/** Says once what is wrong with a rule, not with every comment. */
function tell(rule: string, failure: string): void {
  if (failures.get(rule) === failure) return
  failures.set(rule, failure)
  console.warn(`The review cannot ask ${rule}, so comments wait for a moderator: ${failure}`)
}

/** What is wrong with a rule since it last answered. */
const failures = new Map<string, string>()

/** What `work` gives, unless it takes too long; it is then told to stop, and not waited for. */
async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T> | T,
): Promise<T> {
  const stop = new AbortController()
  const { promise: tooLong, reject } = Promise.withResolvers<never>()
  const alarm = setTimeout(() => {
    const fault = new Error(`No answer within ${milliseconds / 1000} s.`)
    reject(fault)
    stop.abort(fault)
  }, milliseconds)
  try {
    return await Promise.race([work(stop.signal), tooLong])
  } finally {
    clearTimeout(alarm)
  }
}
