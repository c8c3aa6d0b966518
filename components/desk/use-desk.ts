import { useEffect, useRef, useState, useTransition } from 'react'
import { undoHere } from '@/lib/moderation/actions'
import type { CommentDecision, Decided, RejectionReason } from '@/lib/moderation/decision'
import type { QueueItem } from '@/lib/moderation/queue-item'
import { kindWords, outcomeWords } from '@/lib/moderation/words'
import { DecisionSender } from './decision-sender'

/** What has become of an item on this screen. */
export type Fate = { kind: CommentDecision; outcome: Decided | undefined }

/** What was decided with one key, and the numbers of the decisions once the server has said them. */
type Batch = { ids: number[]; decisions: Promise<number[]> }

/**
 * The work of a moderator at a queue. A decision shows at once; when the server says otherwise, it says so at the
 * item. Items stay where they are, so that nothing moves under the hand.
 */
export function useDesk(items: readonly QueueItem[]) {
  const [fates, setFates] = useState<ReadonlyMap<number, Fate>>(new Map())
  const [versions, setVersions] = useState<ReadonlyMap<number, number>>(new Map())
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [told, setTold] = useState('')
  const batches = useRef<Batch[]>([])
  const [sender] = useState(() => new DecisionSender())
  const [isSending, start] = useTransition()
  useWarning(isSending)

  const versionOf = (item: QueueItem) => versions.get(item.id) ?? item.version
  const open = items.filter(({ id }) => !fates.has(id))

  function decide(
    these: readonly QueueItem[],
    kind: CommentDecision,
    more: { reason?: RejectionReason; words?: string } = {},
  ): void {
    const still = these.filter(({ id }) => !fates.has(id))
    if (still.length === 0) return
    setFates((now) => withAll(now, still, { kind, outcome: undefined }))
    setChosen(new Set())
    const left = open.length - still.length
    setTold(`${kindWords(kind, still.length)}. ${left} left.`)
    // Whoever takes it back at once must not take back the one before.
    const batch = Promise.withResolvers<number[]>()
    batches.current.push({ ids: still.map(({ id }) => id), decisions: batch.promise })
    start(async () => {
      const sent = still.map((item) => ({ comment: item.id, version: versionOf(item) }))
      try {
        const outcomes = await sender.send({ kind, items: sent, ...more, words: more.words ?? '' })
        batch.resolve(outcomes.flatMap((o) => (o.state === 'decided' ? o.decision : [])))
        settle(kind, outcomes)
      } catch {
        batch.resolve([])
        setFates((now) =>
          without(
            now,
            still.map(({ id }) => id),
          ),
        )
        setTold('It did not reach the server. Nothing was decided.')
      }
    })
  }

  function settle(kind: CommentDecision, outcomes: readonly Decided[]): void {
    const done = outcomes.flatMap((outcome) => (outcome.state === 'decided' ? [outcome] : []))
    setVersions((now) => new Map([...now, ...done.map((d) => [d.comment, d.version] as const)]))
    setFates((now) => {
      const next = new Map(now)
      for (const outcome of outcomes) next.set(outcome.comment, { kind, outcome })
      return next
    })
    if (done.length < outcomes.length) setTold(outcomeWords(outcomes))
  }

  function undo(): void {
    const batch = batches.current.pop()
    if (!batch) {
      setTold('There is nothing to take back.')
      return
    }
    start(async () => {
      const decisions = await batch.decisions
      const outcomes = decisions.length > 0 ? await undoHere(decisions).catch(() => []) : []
      const back = outcomes.flatMap((outcome) => (outcome.state === 'undone' ? [outcome] : []))
      const ids = back.flatMap(({ comment }) => comment ?? [])
      setFates((now) => without(now, ids))
      setVersions(
        (now) =>
          new Map([
            ...now,
            ...back.flatMap(({ comment, version }) =>
              comment && version ? [[comment, version] as const] : [],
            ),
          ]),
      )
      const missed = batch.ids.length - ids.length
      setTold(missed > 0 ? `${missed} could not be taken back.` : 'Taken back.')
    })
  }

  function choose(id: number): void {
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }

  return { fates, chosen, told, open, isSending, versionOf, decide, undo, choose }
}

/** Decisions wait for each other on their way: whoever leaves the page before the last is sent is asked first. */
function useWarning(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSending])
}

function withAll(
  fates: ReadonlyMap<number, Fate>,
  items: readonly QueueItem[],
  fate: Fate,
): ReadonlyMap<number, Fate> {
  return new Map([...fates, ...items.map(({ id }) => [id, fate] as const)])
}

function without(
  fates: ReadonlyMap<number, Fate>,
  ids: readonly number[],
): ReadonlyMap<number, Fate> {
  return new Map([...fates].filter(([id]) => !ids.includes(id)))
}
